namespace DataAuditor.Reports.Html;

internal static class HtmlGates
{
    public static void Write(HtmlWriter html, IReadOnlyList<JudgedGate> gates)
    {
        html.Write($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"All gates\"><table class=\"sortable gates\"><caption>Every gate, those that did not pass first</caption>");
        html.Write($"<thead><tr><th scope=\"col\">verdict</th><th scope=\"col\">gate</th><th scope=\"col\" class=\"num\">value</th><th scope=\"col\">limit</th>");
        html.Write($"<th scope=\"col\" class=\"num\">margin</th><th scope=\"col\" data-unsortable=\"\">value against limit</th></tr></thead><tbody>");
        foreach (var gate in gates) WriteRow(html, gate);
        html.Write($"</tbody></table></div>");
        html.Note("The margin is how far the value lies inside the limit, in the metric's own unit; it is negative outside.");
    }

    private static void WriteRow(HtmlWriter html, JudgedGate gate)
    {
        html.Write($"<tr class=\"{gate.Tone.Class}\"><td data-sort=\"{(int)gate.Tone}\">");
        html.Badge(gate.Tone, gate.Verdict);
        html.Write($"</td><th scope=\"row\" data-sort=\"{gate.Result.Subject}\"><span class=\"title\">{gate.Title}</span>");
        if (gate.Title != gate.Result.Subject) html.Write($"<code>{gate.Result.Subject}</code>");
        if ((gate.Result.Part ?? gate.Gate.Part) is { } part)
        {
            html.Write($"<span class=\"quiet\">part ");
            html.Name(part);
            html.Write($"</span>");
        }

        html.Write($"</th>");
        html.NumberCell(gate.Result.Value);
        html.Write($"<td class=\"limit\">{gate.Limit}</td>");
        html.NumberCell(gate.Result.Margin);
        html.Write($"<td>");
        GateBar.Write(html, gate, withLabels: false);
        html.Write($"</td></tr>");
    }
}
