using System.Text;
using System.Text.Json.Nodes;
using DataAuditor.Metrics.Log.Templates;
using DataAuditor.Metrics.Log.Validity;

namespace DataAuditor.Metrics.Tests.Log;

/// <summary>Lines of five systems with their true and predicted templates, and what the reference evaluator made of them.</summary>
internal static class GoldenLogs
{
    private static readonly Lazy<JsonNode> Reference = new(static () => Json("golden_reference.json")["results"]!);

    /// <summary>Of every system, by the columns of the true and of the predicted templates.</summary>
    public static IEnumerable<(string System, string Truth, string Predicted, JsonNode Values)> Rows =>
        from system in Reference.Value.AsObject()
        from pair in system.Value!.AsObject()
        let columns = pair.Key.Split('|')
        select (system.Key, columns[0], columns[1], pair.Value!);

    public static IEnumerable<(string Name, string?[] Truth, string?[] Predicted, JsonNode Values)> EdgeCases =>
        Json("golden_edge.json").AsArray().Select(static row => ((string)row!["name"]!, Texts(row["truth"]!), Texts(row["pred"]!), row));

    /// <summary>Templates, and what the rules of both publications make of them.</summary>
    public static IEnumerable<(string Template, string Khan, string Loghub2)> Corrections =>
        Json("golden_template_correction.json").AsArray().Select(static row => ((string)row!["input"]!, (string)row["khan2022"]!, (string)row["loghub2"]!));

    public static string?[] Column(string system, string name)
    {
        var rows = File.ReadLines(GoldenFolder.PathOf($"semi/logs/{system}_2k.csv")).Select(Cells).ToArray();
        var column = Array.IndexOf(rows[0], name);
        return [.. rows[1..].Select(row => row[column].Length == 0 ? null : row[column])];
    }

    /// <summary>A record for each line; a text that is null is left out.</summary>
    public static IReadOnlyList<string> Records(params IReadOnlyList<(string Role, string?[] Texts)> columns) =>
        [.. Enumerable.Range(0, columns[0].Texts.Length).Select(line => Run.Record([.. columns.Where(column => column.Texts[line] is not null).Select(column => (column.Role, (object?)column.Texts[line]))]))];

    /// <summary>Holds all six metrics against the golden values, bit by bit.</summary>
    public static void AssertValues(JsonNode golden, Run.Records records, TemplateCorrection correction = TemplateCorrection.None)
    {
        Assert.Equal((double)golden["PA"]!, Value(new ParsingAccuracy { Correction = correction }, records));
        Assert.Equal((double)golden["GA"]!, Value(new GroupingAccuracy { Correction = correction }, records));
        Assert.Equal((double)golden["FGA"]!, Value(new GroupingF1 { Correction = correction }, records));
        Assert.Equal((double)golden["PTA"]!, Value(new TemplatePrecision { Correction = correction }, records));
        Assert.Equal((double)golden["RTA"]!, Value(new TemplateRecall { Correction = correction }, records));
        Assert.Equal((double)golden["FTA"]!, Value(new TemplateF1 { Correction = correction }, records));
    }

    public static double Value(RecordMetric metric, Run.Records records) => Assert.IsType<Measurement.Score>(Run.Measure(metric, records, threads: 2, 300)).Value;

    private static JsonNode Json(string name) => JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf($"semi/logs/{name}")))!;

    private static string?[] Texts(JsonNode texts) => [.. texts.AsArray().Select(static text => (string?)text)];

    private static string[] Cells(string row)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < row.Length; at++)
        {
            if (row[at] == '"' && isQuoted && at + 1 < row.Length && row[at + 1] == '"') cell.Append(row[++at]);
            else if (row[at] == '"') isQuoted = !isQuoted;
            else if (row[at] == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(row[at]);
        }

        return [.. cells, cell.ToString()];
    }
}
