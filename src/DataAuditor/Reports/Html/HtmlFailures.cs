namespace DataAuditor.Reports.Html;

/// <summary>A card for each gate that did not pass: the reason in words, the distance, the worst parts and records.</summary>
internal static class HtmlFailures
{
    private const int Cards = 50;

    private const int WorstParts = 5;

    private const int Records = 5;

    public static void Write(HtmlWriter html, IReadOnlyList<JudgedGate> gates)
    {
        JudgedGate[] open = [.. gates.Where(gate => gate.Tone is not Tone.Passed)];
        if (open.Length > Cards) html.Note($"The first {Cards} of {open.Length} are shown; the table below has all.");

        html.Write($"<div class=\"cards\">");
        foreach (var gate in open.Take(Cards)) WriteCard(html, gate);
        html.Write($"</div>");
    }

    private static void WriteCard(HtmlWriter html, JudgedGate gate)
    {
        html.Write($"<article class=\"card {gate.Tone.Class}\">");
        html.Write($"<header><h3>{gate.Title}</h3>");
        html.Badge(gate.Tone, gate.Verdict);
        html.Write($"</header>");
        html.Write($"<div class=\"why\"><p class=\"subject\">");
        if (gate.Title != gate.Result.Subject) html.Write($"<code>{gate.Result.Subject}</code>");
        if (gate.Gate.Part is { } part) html.Write($" · part <code><bdi>{part}</bdi></code>");
        html.Write($"</p>");
        html.Write($"<p class=\"message\">{gate.Result.Message}</p>");
        if (gate.Gate.Reason is { } reason) html.Write($"<p class=\"reason\"><span class=\"quiet\">Why this gate is there:</span> {reason}</p>");
        GateBar.Write(html, gate, withLabels: true);
        if (gate.Gate.Location is { } location) html.Write($"<p class=\"place quiet\">Declared at <code>{(location with { File = Path.GetFileName(location.File) }).ToString()}</code></p>");
        html.Write($"</div><div class=\"proof\">");
        WriteParts(html, gate);
        WriteRecords(html, gate);
        html.Write($"</div>");
        html.Write($"</article>");
    }

    private static void WriteParts(HtmlWriter html, JudgedGate gate)
    {
        ReportPart[] worst = [.. gate.WorstParts.Take(WorstParts)];
        if (worst.Length == 0) return;

        html.Write($"<table class=\"compact\"><caption>Worst parts</caption><thead><tr><th scope=\"col\">part</th><th scope=\"col\" class=\"num\">value</th></tr></thead><tbody>");
        foreach (var part in worst)
        {
            html.Write($"<tr>");
            html.NameCell(part.Name);
            html.NumberCell(part.Value);
            html.Write($"</tr>");
        }

        html.Write($"</tbody></table>");
    }

    private static void WriteRecords(HtmlWriter html, JudgedGate gate)
    {
        ReportExhibit[] records = [.. gate.Evidence.Take(Records)];
        if (records.Length == 0) return;

        EvidenceTable.Write(html, "Offending records", records);
    }
}
