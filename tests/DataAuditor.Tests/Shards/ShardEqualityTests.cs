using System.Globalization;
using System.IO.Compression;
using System.Text;
using DataAuditor.Randomness;

namespace DataAuditor.Tests.Shards;

/// <summary>However many shards an audit is cut into, its report is that of the whole to the last bit.</summary>
public sealed class ShardEqualityTests : IDisposable
{
    private static readonly string[] Words = ["the", "order", "was", "late", "and", "we", "are", "sorry", "refund", "sent", "today", "parcel"];

    private readonly ShardedAudit _audit = new();

    public static TheoryData<int> Counts => [1, 3, 17];

    public void Dispose() => _audit.Dispose();

    [Theory]
    [MemberData(nameof(Counts))]
    public void Texts_in_lines(int count)
    {
        _audit.Write("synthetic.jsonl", Texts("s", 700));
        _audit.Write("real.jsonl", Texts("r", 500));
        _audit.WriteManifest("text", """ "synthetic": "synthetic.jsonl", "real": "real.jsonl" """, ["text.diversity.*", "text.validity.well-formed-rate", "text.diversity.distinct-n {\"n\":3}"]);

        AssertEqual(count);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Several_files_of_several_formats(int count)
    {
        _audit.Write("parts/a.jsonl", Texts("a", 300));
        _audit.Write("parts/b.csv", "text,id\n" + string.Concat(Enumerable.Range(0, 200).Select(static row => string.Create(CultureInfo.InvariantCulture, $"\"a quoted\nline, and {row}\",{row}\n"))));
        _audit.Write("parts/c.json", $"[{string.Join(',', Texts("c", 90).TrimEnd().Split('\n'))}]");
        Compress("parts/d.jsonl.gz", Texts("d", 250));
        _audit.WriteManifest("text", """ "synthetic": "parts/*" """, ["text.diversity.*"]);

        AssertEqual(count);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Logs_whose_entries_have_several_lines(int count)
    {
        _audit.Write("synthetic.log", Log(900));
        _audit.Write("real.log", Log(700));
        _audit.WriteManifest(
            "log", """ "synthetic": "synthetic.log", "real": "real.log", "entry": "^(?<timestamp>\\S+) (?<level>[A-Z]+) (?<message>.*)$" """, ["log.fidelity.*", "log.validity.*", "log.privacy.*"]);

        AssertEqual(count);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Documents_some_of_which_are_broken(int count)
    {
        _audit.Write("synthetic.jsonl", string.Concat(Enumerable.Range(0, 400).Select(static at => at % 17 == 0 ? "{\"a\":\n" : string.Create(CultureInfo.InvariantCulture, $$"""{"a":{{at}},"b":["x",{{at % 5}}]}""") + "\n")));
        _audit.Write("x.schema.json", """{ "type": "object", "properties": { "a": { "type": "integer", "maximum": 350 } }, "required": ["a"] }""");
        _audit.WriteManifest("json", """ "synthetic": "synthetic.jsonl", "schema": "x.schema.json" """, ["json.validity.*"]);

        AssertEqual(count);
    }

    [Fact]
    public void More_shards_than_there_are_records()
    {
        _audit.Write("synthetic.jsonl", Texts("s", 5));
        _audit.WriteManifest("text", """ "synthetic": "synthetic.jsonl" """, ["text.diversity.ttr", "text.diversity.ent-n"]);

        AssertEqual(40);
    }

    [Fact]
    public void A_field_that_stands_in_a_file_of_its_own()
    {
        _audit.Write("synthetic.csv", "Content,EventTemplate\n" + string.Concat(Enumerable.Range(0, 300).Select(static row => string.Create(CultureInfo.InvariantCulture, $"open {row},open <*>\n"))));
        _audit.Write("truth.csv", "EventTemplate\n" + string.Concat(Enumerable.Range(0, 300).Select(static row => row % 7 == 0 ? "closed\n" : "open <*>\n")));
        _audit.WriteManifest(
            "log",
            """ "synthetic": "synthetic.csv", "sideFiles": [{ "field": "gold_template", "file": "truth.csv", "name": "EventTemplate" }] """,
            ["log.validity.parsing-accuracy"],
            """, "fields": { "template": "EventTemplate" } """);

        AssertEqual(3);
    }

    private void AssertEqual(int count)
    {
        var whole = _audit.Whole();
        Assert.NotEmpty(whole["measurements"]!.AsArray());
        Assert.Equal(whole.ToJsonString(), _audit.Merged([.. _audit.States(count).Reverse()]).ToJsonString());
    }

    private static string Texts(string key, int count)
    {
        var random = Xoshiro256.Keyed(5, key);
        var text = new StringBuilder();
        for (var at = 0; at < count; at++)
        {
            var words = Enumerable.Range(0, 3 + (int)random.NextInt64(12)).Select(_ => Words[(int)random.NextInt64(Words.Length)]);
            text.Append(CultureInfo.InvariantCulture, $$"""{"id":"{{key}}{{at}}","text":"{{string.Join(' ', words)}}"}""").Append('\n');
        }

        return text.ToString();
    }

    private static string Log(int entries)
    {
        var random = Xoshiro256.Keyed(7, "log");
        string[] levels = ["INFO", "WARN", "ERROR"];
        return string.Concat(Enumerable.Range(0, entries).Select(at => string.Create(
            CultureInfo.InvariantCulture, $"2026-01-01T{at / 60 % 24:00}:{at % 60:00}:00Z {levels[(int)random.NextInt64(3)]} user {(int)random.NextInt64(50)} opened file {(int)random.NextInt64(9)}\n{(at % 11 == 0 ? "  at line one\n  at line two\n" : "")}")));
    }

    private void Compress(string name, string text)
    {
        using var output = new GZipStream(File.Create(Path.Combine(_audit.Folder, name)), CompressionLevel.Fastest);
        output.Write(Encoding.UTF8.GetBytes(text));
    }
}
