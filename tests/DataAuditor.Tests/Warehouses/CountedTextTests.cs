using System.Text.Json;
using DataAuditor.Data.Tests.Warehouses.Servers;
using DataAuditor.Manifests;
using DataAuditor.Reports;

namespace DataAuditor.Tests.Warehouses;

/// <summary>Texts and templates counted by databases: the same numbers, intervals and parts as when they are read.</summary>
[Collection(ServerGroup.Name)]
public sealed class CountedTextTests(ServerSet servers) : IDisposable
{
    private const string Texts = """
        { "metric": "text.diversity.distinct-n", "options": { "tokenizer": "whitespace" }, "min": 0 }, { "metric": "text.diversity.ent-n", "options": { "tokenizer": "whitespace", "n": 3 }, "min": 0 },
        { "metric": "text.diversity.ttr", "options": { "tokenizer": "whitespace" }, "min": 0 }, { "metric": "text.diversity.distinct-n", "options": { "tokenizer": "whitespace", "n": 16 }, "min": 0, "optional": true }
        """;

    private const string Logs = """{ "metric": "log.fidelity.template-distance", "max": 1 }""";

    /// <summary>White space of all kinds, and what is none: U+200B, U+FEFF, U+00B7.</summary>
    private const string Spaces = " \t\n\v\f\r\u001C\u001F\u0085\u00A0\u1680\u2003\u2028\u2029\u202F\u205F\u3000\u200B\uFEFF\u00B7";

    private static readonly string[] Words = ["red", "Red", "naïve", "it's", "\"q\"", "back\\slash", "%_", "é", "e\u0301", "😀", "NULL", "[x]", "$1", "a\u0001b", "ß", "文字"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ServerFact]
    public void Sequences_of_words_are_counted_as_they_would_be_read()
    {
        string[] texts = ["", " ", "one", .. Enumerable.Range(0, 2500).Select(TextOf)];
        foreach (var connection in Tables("sequences", texts))
        {
            var counted = Compare("text", connection, "sequences_rows", "sequences_rows", Texts);
            Assert.Equal(4, counted.Measurements.Count);
            Assert.All(counted.Measurements, static measured => Assert.NotNull(measured.Interval));
            Assert.All(counted.Measurements, static measured => Assert.InRange(measured.Value, 0.01, 10));
        }
    }

    [ServerFact]
    public void Templates_are_counted_as_they_would_be_read()
    {
        var real = Enumerable.Range(0, 1500).Select(static at => Words[at * at % 11]);
        var synthetic = Enumerable.Range(0, 1400).Select(static at => at % 90 == 0 ? "" : Words[at * at % 13]);
        foreach (var (connection, _) in Tables("lines_real", real).Zip(Tables("lines_synthetic", synthetic)))
        {
            var counted = Compare("log", connection, "lines_real_rows", "lines_synthetic_rows", Logs);
            Assert.InRange(Assert.Single(counted.Measurements).Value, 0.01, 0.99);
        }
    }

    [ServerFact]
    public void What_cannot_be_counted_the_same_is_read_or_said()
    {
        foreach (var connection in Tables("lacking", ["a b", null, "c"]))
        {
            Assert.Contains("the column 'text' has nulls", Fault(connection, Texts), StringComparison.Ordinal);
            Assert.Contains("text.diversity.ttr needs records", Fault(connection, """{ "metric": "text.diversity.ttr", "min": 0 }"""), StringComparison.Ordinal);
        }

        servers.ClickHouse.CreateTable("bytes_rows", "id UInt32, text String");
        servers.ClickHouse.Execute("INSERT INTO bytes_rows VALUES (1, 'a b'), (2, unhex('61FF20'))");
        Assert.Contains("texts that are not in UTF-8", Fault("bytes", servers.ClickHouse.Address()), StringComparison.Ordinal);
        servers.ClickHouse.CreateTable("surrogate_rows", "id UInt32, text String");
        servers.ClickHouse.Execute("INSERT INTO surrogate_rows VALUES (1, 'a b'), (2, unhex('EDA080'))");
        Assert.Contains("texts that are not in UTF-8", Fault("surrogate", servers.ClickHouse.Address()), StringComparison.Ordinal);
        servers.PostgreSql.Execute("CREATE TABLE padded_rows (id int, text char(9)); INSERT INTO padded_rows VALUES (1, 'a b')");
        Assert.Contains("is of the type bpchar, and no text", Fault("padded", servers.PostgreSql.Address), StringComparison.Ordinal);
    }

    private static string TextOf(int at)
    {
        var words = Enumerable.Range(0, at % 23).Select(word => Words[((at * at) + (word * word * 7) + (at / 50)) % Words.Length] + Spaces[(at + (word * 5)) % Spaces.Length]);
        return (at % 3 == 0 ? " " : "") + string.Concat(words);
    }

    /// <summary>The same rows in both databases: an id, the text, and the same as a template.</summary>
    private IEnumerable<(string Name, string Address)> Tables(string name, IEnumerable<string?> texts)
    {
        var rows = texts.Select(static (text, at) => (At: at, Text: text)).ToArray();
        servers.ClickHouse.CreateTable($"{name}_rows", "id UInt32, text Nullable(String), template String");
        servers.PostgreSql.Execute($"CREATE TABLE {name}_rows (id int, text text, template varchar)");
        foreach (var some in rows.Chunk(500))
        {
            servers.ClickHouse.Execute($"INSERT INTO {name}_rows VALUES {string.Join(", ", some.Select(static row => FormattableString.Invariant($"({row.At}, {Literal(row.Text, "\\", "\\'")}, {Literal(row.Text ?? "", "\\", "\\'")})")))}");
            servers.PostgreSql.Execute($"INSERT INTO {name}_rows VALUES {string.Join(", ", some.Select(static row => FormattableString.Invariant($"({row.At}, {Literal(row.Text, "", "''")}, {Literal(row.Text ?? "", "", "''")})")))}");
        }

        yield return (name, servers.ClickHouse.Address());
        yield return (name, servers.PostgreSql.Address);
    }

    private static string Literal(string? text, string beforeSlash, string quote) => text is null
        ? "NULL"
        : $"'{text.Replace("\\", beforeSlash + "\\", StringComparison.Ordinal).Replace("'", quote, StringComparison.Ordinal)}'";

    private AuditReport Compare(string modality, (string Name, string Address) connection, string real, string synthetic, string gates)
    {
        using var variable = new Variable(connection.Address);
        AuditResult read = Run(modality, variable, real, synthetic, null, gates), counted = Run(modality, variable, real, synthetic, "counts", gates);
        Assert.DoesNotContain(read.Diagnostics, static note => note.Message.Contains("counted by", StringComparison.Ordinal));
        Assert.Contains(counted.Diagnostics, static note => note.Message.Contains("counted by", StringComparison.Ordinal));
        Assert.Equal(read.Report.Measurements.Select(Text), counted.Report.Measurements.Select(Text));
        Assert.Equal(read.Report.Data["synthetic"].Records, counted.Report.Data["synthetic"].Records);
        Assert.Equal(64, counted.Report.Data["synthetic"].Sha256.Length);
        return counted.Report;
    }

    /// <summary>All of a measurement but how long it took.</summary>
    private static string Text(ReportMeasurement measured) => JsonSerializer.Serialize(measured with { ElapsedMs = 0 });

    private string Fault((string Name, string Address) connection, string gates) => Fault(connection.Name, connection.Address, gates);

    private string Fault(string name, string address, string gates = Texts)
    {
        using var variable = new Variable(address);
        return Assert.Throws<AuditException>(() => Run("text", variable, $"{name}_rows", $"{name}_rows", "counts", gates)).Diagnostics[0].Message;
    }

    private AuditResult Run(string modality, Variable variable, string real, string synthetic, string? read, string gates)
    {
        string Source(string table) => $$"""{ "connection": "{{variable.Connection}}", "table": "{{table}}"{{(read is null ? "" : $", \"read\": \"{read}\"")}} }""";

        return Audit.Run(AuditManifest.Load(_folder.Write("x.audit.json", $$"""{ "modality": "{{modality}}", "data": { "synthetic": {{Source(synthetic)}}, "real": {{Source(real)}} }, "gates": [ {{gates}} ] }""")));
    }
}
