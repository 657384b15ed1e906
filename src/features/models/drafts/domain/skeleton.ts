/**
 * What a draft begins with when it begins with nothing: a model that can be read, says as little as possible, and tells in
 * Swedish what belongs where. What nobody has decided yet is `unknown`, never made up.
 */
export const SKELETON = `# En samverkansmodell är en text med fält: först fältets namn, sedan kolon, sedan vad det säger.
# Rader som börjar med # är kommentarer. Ta bort dem när du vill. Dra in med blanksteg, aldrig med tabbar.
#   none     betyder: modellen säger att det inte finns något sådant.
#   unknown  betyder: det är inte bestämt, eller källorna säger det inte.
format: 1

# Modellens namn i adresser och i andra system: små bokstäver, siffror och bindestreck. Det följer med i alla versioner.
id: ny-modell
version: '1.0'
title:
  sv: Ny samverkansmodell
# draft: utkast, referred: på remiss, on-trial: på försök, adopted: antagen, retired: avslutad.
status: draft
publisher:
  name: { sv: Kommunen }

# Dokumenten som modellen bygger på. Andra fält pekar på dem med deras id.
sources:
  - id: beslut
    title: { sv: Det här utkastet }
    date: unknown
    caseNumber: unknown
    url: none

# Vad modellen är till för, och när den ska användas.
purpose: unknown
whenToUse: unknown
# Ambitionen när den är bestämd:
#   { kind: area-development, text: { sv: Att utveckla ett område }, source: beslut }
# kind är delimited-project, area-development eller way-of-working-for-the-city.
ambition: unknown

# Vilka skalor modellens egna dokument säger att den är till för: place (plats), area (område), city (hela staden).
claims: unknown
# Behoven som modellen ska möta. Stegen och kraven i faserna säger sedan vilka behov de svarar mot.
needs: unknown

# Vem som ansvarar, per skala.
responsible:
  place: unknown
  area: unknown
  city: unknown

# Vilka som får ta initiativ, och vad som krävs av dem. Ett exempel:
#   resident: { scales: [place, area], demands: none }
initiators:
  resident: unknown
  informal-group: unknown
  association: unknown
  property-owner: unknown
  company: unknown
  department: unknown
  agency: unknown
  school: unknown

# När idén låses, så att den inte längre går att ändra: { phase: genomforande, at: start }
ideaFixed: unknown

# Faserna i ordning. Nivåerna, från lägst till högst: information, konsultation, dialog, inflytande, medbestammande.
# holds säger om de har platser (seats) och röster (votes): [seats, votes].
phases:
  - id: start
    title: { sv: Start }
    text: { sv: De som vill något möts och beskriver vad det gäller. }
    steps: unknown
    participation:
      resident: { level: unknown, holds: unknown }
      informal-group: { level: unknown, holds: unknown }
      association: { level: unknown, holds: unknown }
      property-owner: { level: unknown, holds: unknown }
      company: { level: unknown, holds: unknown }
      department: { level: unknown, holds: unknown }
      agency: { level: unknown, holds: unknown }
      school: { level: unknown, holds: unknown }
    # Grinden: vad som ska vara uppfyllt innan nästa fas börjar.
    gate:
      criteria: unknown
      exceptions: unknown
  - id: genomforande
    title: { sv: Genomförande }
    text: { sv: Det som man kommit överens om görs. }
    steps: unknown
    participation:
      resident: { level: unknown, holds: unknown }
      informal-group: { level: unknown, holds: unknown }
      association: { level: unknown, holds: unknown }
      property-owner: { level: unknown, holds: unknown }
      company: { level: unknown, holds: unknown }
      department: { level: unknown, holds: unknown }
      agency: { level: unknown, holds: unknown }
      school: { level: unknown, holds: unknown }
    gate:
      criteria: unknown
      exceptions: unknown
# none när faserna ovan är alla; unknown när det inte är bestämt vad som följer.
furtherPhases: unknown

# Grupper och styrelser som modellen själv inrättar.
bodies: unknown

# Hur arbetssättet självt följs upp.
followUp:
  indicators: unknown
  baseline: unknown
  times: unknown
  readers: unknown
  decisionRule: unknown
`
