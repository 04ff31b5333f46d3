using System.Globalization;
using System.Text.Json.Nodes;
using DataAuditor.Data.Tests.Warehouses.Servers;
using DataAuditor.Manifests;

namespace DataAuditor.Tests.Warehouses;

/// <summary>Records in a file and the same in a database measure the same.</summary>
[Collection(ServerGroup.Name)]
public sealed class QueriedRecordsTests(ServerSet servers) : IDisposable
{
    private static readonly string[] Words = ["red", "green", "blue", "quick", "brown", "fox", "jumps", "over", "lazy", "dog", "naïve", "it's"];

    private readonly TemporaryFolder _folder = new();

    [ServerFact]
    public void Texts_measure_the_same_from_ClickHouse_from_PostgreSql_and_from_a_file()
    {
        string[] texts = [.. Enumerable.Range(0, 300).Select(static at => string.Join(' ', Enumerable.Range(0, 5 + (at % 7)).Select(word => Words[((at * at) + (word * 7)) % Words.Length])))];
        _folder.Write("texts.jsonl", string.Concat(texts.Select(static (text, at) => new JsonObject { ["id"] = at, ["text"] = text }.ToJsonString() + "\n")));
        var rows = string.Join(", ", texts.Select(static (text, at) => string.Create(CultureInfo.InvariantCulture, $"({at}, '{text.Replace("'", "''", StringComparison.Ordinal)}')")));
        servers.ClickHouse.CreateTable("texts", "id UInt32, text String");
        servers.ClickHouse.Execute($"INSERT INTO texts VALUES {rows.Replace("''", "\\'", StringComparison.Ordinal)}");
        servers.PostgreSql.Execute($"CREATE TABLE texts (id int, text text); INSERT INTO texts VALUES {rows}");

        var expected = Values("\"texts.jsonl\"");
        Assert.NotEmpty(expected);
        foreach (var address in new[] { servers.ClickHouse.Address(), servers.PostgreSql.Address })
        {
            using var variable = new Variable(address);
            Assert.Equal(expected, Values($$"""{ "connection": "{{variable.Connection}}", "table": "texts" }"""));
        }
    }

    public void Dispose() => _folder.Dispose();

    private string[] Values(string input)
    {
        _folder.Write("x.audit.json", $$"""{ "modality": "text", "data": { "synthetic": {{input}} } }""");
        var result = Audit.Measure(AuditManifest.Load(Path.Combine(_folder.Path, "x.audit.json")), ["text.*"], new Dictionary<string, JsonObject>(StringComparer.Ordinal));
        Assert.Equal(300, result.Report.Data["synthetic"].Records);
        return [.. result.Report.Measurements.Select(static measured => string.Create(CultureInfo.InvariantCulture, $"{measured.Metric}: {measured.Value:R} {measured.Interval}"))];
    }
}
