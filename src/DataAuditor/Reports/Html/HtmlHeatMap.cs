namespace DataAuditor.Reports.Html;

/// <summary>Pairs of columns as a matrix whose cells are also text, and the worst of them as a table.</summary>
internal static class HtmlHeatMap
{
    private const int WorstPairs = 12;

    /// <summary>Up to this many columns the cells have room for their numbers.</summary>
    private const int NumberedColumns = 18;

    /// <summary>Steps between which the colour changes: the same in every report, so that two reports compare.</summary>
    private static readonly double[] Steps = [0.01, 0.025, 0.05, 0.1, 0.2, 0.4];

    public static void Write(HtmlWriter html, PairMatrix pairs)
    {
        html.Write($"<p>How differently two columns go together in the real and in the synthetic data: 0 is the same, 1 is the worst. Numbers with numbers are compared by correlation, everything else by the table of joint shares.</p>");
        if (pairs.Columns.Count < pairs.ColumnCount)
        {
            html.Note($"The matrix has the {pairs.Columns.Count} columns with the worst pairs, of {pairs.ColumnCount}; report.json has all {HumanNumber.Count(pairs.Cells.Count)} pairs.");
        }

        WriteLegend(html);
        html.Write($"<div class=\"beside\">");
        WriteMatrix(html, pairs);
        WriteWorst(html, pairs);
        html.Write($"</div>");
    }

    private static void WriteLegend(HtmlWriter html)
    {
        html.Write($"<ul class=\"legend heat-legend\" aria-label=\"Colours of the matrix\">");
        for (var step = 0; step <= Steps.Length; step++)
        {
            var text = step == 0 ? $"< {HumanNumber.Short(Steps[0])}" : $"≥ {HumanNumber.Short(Steps[step - 1])}";
            html.Write($"<li><span class=\"swatch h{step}\" aria-hidden=\"true\"></span>{text}</li>");
        }

        html.Write($"</ul>");
    }

    private static void WriteMatrix(HtmlWriter html, PairMatrix pairs)
    {
        var cells = pairs.ByColumns();
        var columns = pairs.Columns;
        var numbered = columns.Count <= NumberedColumns;
        html.Write($"<div><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Matrix of pairs\"><table class=\"heat {(numbered ? "numbered" : "dense")}\" data-grid=\"\"><caption>Difference of each pair of columns</caption>");
        html.Write($"<thead><tr><td></td>");
        foreach (var column in columns.SkipLast(1)) html.Write($"<th scope=\"col\" title=\"{column}\"><span><bdi>{PlainText.OneLine(column, 24)}</bdi></span></th>");
        html.Write($"</tr></thead><tbody>");
        for (var row = 1; row < columns.Count; row++)
        {
            html.Write($"<tr><th scope=\"row\" title=\"{columns[row]}\"><bdi>{PlainText.OneLine(columns[row], 24)}</bdi></th>");
            for (var column = 0; column < row; column++) WriteCell(html, cells.GetValueOrDefault((columns[row], columns[column])));
            html.Write($"</tr>");
        }

        html.Write($"</tbody></table></div>");
        html.Write($"<p class=\"readout\" id=\"readout\" hidden=\"hidden\">Point at a cell, or move through the matrix with the arrow keys.</p></div>");
    }

    private static void WriteCell(HtmlWriter html, PairCell? cell)
    {
        if (cell is null) html.Write($"<td class=\"empty\"></td>");
        else html.Write($"<td class=\"h{Step(cell.Value)}\" title=\"{Description(cell)}\"><span>{HumanNumber.Cell(cell.Value)}</span></td>");
    }

    private static int Step(double value) => Steps.Count(step => value >= step);

    private static string ShortName(PairCell cell) => cell.Metric[(cell.Metric.LastIndexOf('.') + 1)..];

    private static string Description(PairCell cell)
    {
        var details = cell.Part.Details is { } numbers
            ? string.Concat(numbers.Select(detail => $", {detail.Key} {HumanNumber.Short(detail.Value)}"))
            : "";
        return $"{PlainText.OneLine(cell.First, 60)} × {PlainText.OneLine(cell.Second, 60)}: {HumanNumber.Short(cell.Value)}{details} ({ShortName(cell)})";
    }

    private static void WriteWorst(HtmlWriter html, PairMatrix pairs)
    {
                html.Write($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Worst pairs\"><table class=\"compact sortable worst\"><caption>The {Math.Min(WorstPairs, pairs.Cells.Count)} pairs that differ most</caption><thead><tr><th scope=\"col\">first column</th><th scope=\"col\">second column</th><th scope=\"col\" class=\"num\">difference</th><th scope=\"col\">metric</th></tr></thead><tbody>");
        foreach (var cell in pairs.Cells.Take(WorstPairs))
        {
            html.Write($"<tr>");
            html.NameCell(cell.First);
            html.NameCell(cell.Second);
            html.NumberCell(cell.Value);
            html.Write($"<td><code title=\"{cell.Metric}\">{ShortName(cell)}</code></td></tr>");
        }

        html.Write($"</tbody></table></div>");
    }
}
