"""Times one process: wall seconds, CPU seconds and peak memory, children included, written as JSON.

Usage: chronometre.py RESULTAT.json PROGRAMME [ARGUMENTS...]; exits with the code of the process.
"""

import json
import os
import subprocess
import sys
import time

resultat, *commande = sys.argv[1:]
debut = time.monotonic()
enfant = subprocess.Popen(commande)
_, statut, usage = os.wait4(enfant.pid, 0)
secondes = time.monotonic() - debut
# Kilobytes on Linux, bytes on macOS.
octets = usage.ru_maxrss if sys.platform == "darwin" else usage.ru_maxrss * 1024
with open(resultat, "w", encoding="utf-8") as fichier:
    json.dump({"secondes": secondes, "cpu": usage.ru_utime + usage.ru_stime, "mio": octets / 2**20}, fichier)
sys.exit(os.WEXITSTATUS(statut) if os.WIFEXITED(statut) else 1)
