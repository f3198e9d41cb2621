export {convertirEnPdf, trouverLibreOffice} from './convertir-en-pdf.js'
