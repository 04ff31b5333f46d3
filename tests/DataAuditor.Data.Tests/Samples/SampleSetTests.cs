using System.IO.Compression;
using System.Text;
using DataAuditor.Data.DuckDb;
using DataAuditor.Data.Samples;
using DataAuditor.Data.Tests.DuckDb;
using DataAuditor.Graphs;

namespace DataAuditor.Data.Tests.Samples;

public sealed class SampleSetTests : IDisposable
{
    private readonly Loading _loading = new();

    private SampleReadOptions _options = new() { Files = RecordFiles.Graphs };

    public void Dispose() => _loading.Dispose();

    [Theory]
    [InlineData("x.jsonl", """
        {"text":"one","n":1}
        {"text":"two","n":2}

        """)]
    [InlineData("x.jsonl", """{"text":"one","n":1}""" + "\r\n" + """{"text":"two","n":2}""" + "\n\n \n")]
    [InlineData("x.json", """[{"text":"one","n":1}, {"text":"two","n":2}]""")]
    [InlineData("x.csv", "text,n\none,1\n\"two\",2\n")]
    [InlineData("x.tsv", "text\tn\none\t1\ntwo\t2")]
    public void Reads_records_in_order(string name, string text)
    {
        _loading.Write(name, text);
        var samples = Read(name);

        Assert.Equal(["one", "two"], samples.Select(sample => sample.Text("text")));
        Assert.Equal([1, 2], samples.Select(sample => sample.Number("n")!.Value));
        Assert.Equal([0, 1], samples.Select(sample => sample.Index));
    }

    [Theory]
    [InlineData("x.edges", "0 1\n1 2", 3, 2)]
    [InlineData("x.edgelist", "a b 1.5\n", 2, 1)]
    [InlineData("x.adjlist", "0 1 2\n3", 4, 2)]
    [InlineData("x.dot", "graph { a -- b }", 2, 1)]
    [InlineData("x.gv", "digraph { a -> b }", 2, 1)]
    [InlineData("x.graphml", "<graphml><graph><node id='a'/></graph></graphml>", 1, 0)]
    [InlineData("x.smi", "# molecules\n\nCCO\tethanol", 3, 2)]
    [InlineData("x.smiles", "C1CC1\r\n", 3, 3)]
    public void Reads_graphs(string name, string text, int nodes, int edges)
    {
        _loading.Write(name, text);
        var sample = Assert.Single(Read(name));

        Assert.True(RecordGraph.Need.IsMetBy(sample));
        Assert.Equal((nodes, edges), (RecordGraph.Of(sample).Graph!.NodeCount, RecordGraph.Of(sample).Graph!.EdgeCount));
    }

    [Fact]
    public void A_cell_that_is_no_text_is_told_by_line_and_column()
    {
        _loading.Write("x.csv", [.. "id,text\n1,plain\n2,caf"u8, 0xE9, (byte)'\n']);

        var fault = Assert.Throws<AuditException>(() => Read("x.csv")).Diagnostics.Single();
        Assert.Equal("the text is not valid UTF-8", fault.Message);
        Assert.Equal((3, 6), (fault.Location!.Line, fault.Location.Column));
    }

    [Fact]
    public void Reads_several_graphs_of_a_file()
    {
        _loading.Write("x.dot", "graph { a -- b } graph { c }");
        _loading.Write("x.smi", string.Concat(Enumerable.Repeat("CC\n", 3000)));

        Assert.Equal([0, 1], Read("x.dot").Select(sample => sample.Index));
        Assert.Equal(Enumerable.Range(0, 3000), Read("x.smi").Select(sample => (int)sample.Index));
        Assert.Equal(2001, Read("x.smi")[2000].Location!.Line);
    }

    [Theory]
    [InlineData("x.edges", "0 1\n2", "an edge has two ends, and the line has one word", 2)]
    [InlineData("x.dot", "graph {\n a -> b }", "a graph that is not directed has edges '--'", 2)]
    [InlineData("x.graphml", "<graphml>\n<graph><node/></graph></graphml>", "a 'node' has no 'id'", 2)]
    public void Says_where_a_graph_is_wrong(string name, string text, string message, int line)
    {
        _loading.Write(name, text);
        var wrong = Assert.Throws<AuditException>(() => Read(name));

        Assert.Equal((message, line), (wrong.Message, wrong.Diagnostics.Single().Location!.Line));
    }

    [Fact]
    public void Takes_any_value_for_a_document()
    {
        _loading.Write("x.jsonl", "[1]\n5\n{\"a\":1,\"a\":2}\n" + new string('[', 300) + new string(']', 300) + "\n{\"a\":\n");
        _options = new SampleReadOptions { RecordsAreDocuments = true, CountsBroken = true };
        var samples = Read("x.jsonl");

        Assert.Equal(["[1]", "5", """{"a":1,"a":2}"""], samples.Take(3).Select(sample => sample.Whole.GetRawText()));
        Assert.Equal([true, true, true, true, false], samples.Select(sample => sample.Fault is null));
    }

    [Theory]
    [InlineData("docs")]
    [InlineData("docs/*.json")]
    public void Takes_each_file_of_a_folder_for_a_document(string path)
    {
        _loading.Write("docs/a.json", "[1,\n2]");
        _loading.Write("docs/b.json", "{\"a\":\n1,}");
        _loading.Write("docs/c.txt", "no document");
        _loading.Write("docs/d.json", "");
        _options = new SampleReadOptions { RecordsAreDocuments = true, CountsBroken = true };
        var samples = Read(path);

        Assert.Equal([0, 1, 2], samples.Select(sample => sample.Index));
        Assert.Equal("[1,\n2]", samples[0].Whole.GetRawText());
        Assert.StartsWith("the text is not JSON", samples[1].Fault, StringComparison.Ordinal);
        Assert.Equal("the line is blank", samples[2].Fault);
    }

    [Fact]
    public void Says_where_a_document_breaks()
    {
        _loading.Write("docs/b.json", "{\"a\":\n  1,}");
        _options = new SampleReadOptions { RecordsAreDocuments = true };

        Assert.Equal((2, 5), Assert.Throws<AuditException>(() => Read("docs")).Diagnostics[0].Location is { } place ? (place.Line, place.Column) : default);
    }

    [Fact]
    public void Takes_an_object_in_a_file_of_its_own_for_a_document()
    {
        _loading.Write("x.json", "\n{\"a\":1}");
        _options = new SampleReadOptions { RecordsAreDocuments = true };

        Assert.Equal("""{"a":1}""", Assert.Single(Read("x.json")).Whole.GetRawText());
    }

    [Fact]
    public void Hands_out_lines_as_they_stand_in_the_file()
    {
        string[] lines = ["""{ "text" : "caf\u00e9" }""" + "\r", "no JSON", """{"text":"two"}"""];
        _loading.Write("x.jsonl", string.Join('\n', lines) + "\n\n");
        var set = new SampleSet(Role.Synthetic, new TableSource(Path.Combine(_loading.Folder, "x.jsonl")), new SampleReadOptions { BlockBytes = 16 });

        Assert.True(set.IsLines);
        Assert.Equal(lines, set.ReadLines(CancellationToken.None).Select(line => Encoding.UTF8.GetString(line.Span)));
    }

    [Fact]
    public void Hands_out_no_lines_of_files_that_have_none()
    {
        _loading.Write("x.csv", "text\none\n");
        var set = new SampleSet(Role.Synthetic, new TableSource(Path.Combine(_loading.Folder, "x.csv")), new SampleReadOptions());

        Assert.False(set.IsLines);
        Assert.Throws<InvalidOperationException>(() => set.ReadLines(CancellationToken.None));
    }

    [Fact]
    public void Reads_compressed_lines()
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write("{\"text\":\"one\"}\n"u8);
        _loading.Write("x.jsonl.gz", bytes.ToArray());

        Assert.Equal("one", Read("x.jsonl.gz").Single().Text("text"));
    }

    [DuckDbFact]
    public void Reads_lists_and_structures_of_parquet()
    {
        using (var connection = new DuckDbConnection(Path.Combine(_loading.Folder, "x.parquet")))
        {
            connection.Run($"COPY (SELECT 'one' AS text, [0.5, 1.5]::FLOAT[] AS embedding, {{'role': 'user'}} AS turn, NULL::INT AS n) TO '{_loading.Folder}/x.parquet' (FORMAT parquet)");
        }

        var sample = Read("x.parquet").Single();

        Assert.Equal("one", sample.Text("text"));
        Assert.Equal([0.5, 1.5], sample.Numbers("embedding")!);
        Assert.Equal("user", sample.Structure("turn")!.Value.GetProperty("role").GetString());
        Assert.False(sample.Has("n"));
    }

    [Fact]
    public void Several_files_are_one_set()
    {
        _loading.Write("b.jsonl", "{\"text\":\"b\"}");
        _loading.Write("a.jsonl", "{\"text\":\"a\"}\n{\"text\":\"a2\"}");
        var samples = Read("*.jsonl");

        Assert.Equal(["a", "a2", "b"], samples.Select(sample => sample.Text("text")));
        Assert.Equal([0, 1, 2], samples.Select(sample => sample.Index));
        Assert.EndsWith("b.jsonl(1)", samples[2].Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(64)]
    [InlineData(1 << 20)]
    public void How_the_file_is_cut_changes_nothing(int blockBytes)
    {
        _options = new SampleReadOptions { BlockBytes = blockBytes };
        _loading.Write("x.jsonl", string.Concat(Enumerable.Range(0, 200).Select(number => $"{{\"n\":{number},\"text\":\"{new string('x', number)}\"}}\n")));
        var samples = Read("x.jsonl");

        Assert.Equal(Enumerable.Range(0, 200).Select(number => (double)number), samples.Select(sample => sample.Number("n")!.Value));
        Assert.Equal(Enumerable.Range(1, 200), samples.Select(sample => sample.Location!.Line));
    }

    [Fact]
    public void Knows_the_hash_of_what_was_read()
    {
        _loading.Write("x.jsonl", "{}\n");
        var set = new SampleSet(Role.Synthetic, new TableSource(Path.Combine(_loading.Folder, "x.jsonl")), _options);
        foreach (var block in set.Read(CancellationToken.None)) block.Parse();

        Assert.Equal("ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356", set.Sha256);
    }

    [Theory]
    [InlineData("", "x.jsonl: the file is empty")]
    [InlineData("\n\n", "x.jsonl: the file has no records")]
    [InlineData("{\"a\":1}\n{\"a\":}\n", "x.jsonl(2,6): the text is not JSON: '}' is an invalid start of a value.")]
    [InlineData("{\"a\":1}\n\n{}\n", "x.jsonl(2,1): the line is blank")]
    [InlineData("[1]\n", "x.jsonl(1,1): a record must be an object")]
    [InlineData("{\"a\":1,\"a\":2}\n", "x.jsonl(1,1): the text is not JSON: Duplicate property 'a' encountered during deserialization.")]
    public void Faults_have_a_place(string text, string fault)
    {
        _loading.Write("x.jsonl", text);

        Assert.Equal(fault, Fault("x.jsonl"));
    }

    [Fact]
    public void Text_that_is_no_utf8_has_a_place()
    {
        _loading.Write("x.jsonl", [.. "{\"a\":\"é"u8, 0xFF, .. "\"}\n"u8]);

        Assert.Equal("x.jsonl(1,8): the text is not valid UTF-8", Fault("x.jsonl"));
    }

    [Theory]
    [InlineData("""{"a":1}""", "x.json(1,1): the file must be an array of records; records one a line are a .jsonl file")]
    [InlineData("[{},\n 3]", "x.json(2,2): a record must be an object")]
    [InlineData("[{}", "x.json(1,4): the text is not JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.")]
    [InlineData("[]", "x.json: the file has no records")]
    public void Faults_of_arrays_have_a_place(string text, string fault)
    {
        _loading.Write("x.json", text);

        Assert.Equal(fault, Fault("x.json"));
    }

    [Fact]
    public void Broken_lines_may_count_as_records()
    {
        _options = new SampleReadOptions { CountsBroken = true };
        _loading.Write("x.jsonl", "{\"text\":\"a\"}\nnot json\n{\"text\":\"b\"}\n");
        var samples = Read("x.jsonl");

        Assert.Equal(["a", null, "b"], samples.Select(sample => sample.Text("text")));
        Assert.StartsWith("the text is not JSON", samples[1].Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_has_a_limit()
    {
        _loading.Write("x.jsonl", Encoding.UTF8.GetBytes("{\"a\":" + new string('[', 100_000) + new string(']', 100_000) + "}"));

        Assert.Contains("depth", Fault("x.jsonl"), StringComparison.Ordinal);
    }

    private List<Sample> Read(string path)
    {
        var set = new SampleSet(Role.Synthetic, new TableSource(Path.Combine(_loading.Folder, path)), _options);
        return [.. set.Read(CancellationToken.None).SelectMany(block => block.Parse())];
    }

    private string Fault(string path)
    {
        var fault = Assert.Throws<AuditException>(() => Read(path)).Diagnostics.Single();
        Assert.Equal(DiagnosticCode.DataFile, fault.Code);
        return $"{fault.Location}: {fault.Message}".Replace(_loading.Folder + "/", "", StringComparison.Ordinal);
    }
}
