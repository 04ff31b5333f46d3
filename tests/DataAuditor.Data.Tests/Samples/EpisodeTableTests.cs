using DataAuditor.Data.DuckDb;
using DataAuditor.Data.Samples;
using DataAuditor.Data.Tests.DuckDb;

namespace DataAuditor.Data.Tests.Samples;

public sealed class EpisodeTableTests : IDisposable
{
    private const string Rows = """
        run,t,speed,action,position,success,other
        a,0,1.5,go,"[0,1]",true,
        a,0.1,2,stop,"[0,2]",true,7
        b,0,-3e1,go,"[5,5]",False,

        """;

    private static readonly FieldRoles ByRun = new(new Dictionary<string, IReadOnlyList<string>> { ["episode"] = ["run"] });

    private readonly Loading _loading = new();

    public void Dispose() => _loading.Dispose();

    [Fact]
    public void Rows_of_one_episode_are_one_record()
    {
        _loading.Write("steps.csv", Rows);
        AssertJson(
            """{"steps":2,"run":"a","t":[0,0.1],"speed":[1.5,2],"action":["go","stop"],"position":[[0,1],[0,2]],"success":true,"other":[null,7]}""",
            """{"steps":1,"run":"b","t":0,"speed":-3e1,"action":"go","position":[[5,5]],"success":false}""");
    }

    [Fact]
    public void An_episode_begins_at_the_line_of_its_first_row()
    {
        _loading.Write("steps.csv", Rows);
        Assert.Equal([2, 4], Read("steps.csv").Select(sample => sample.Location!.Line));
    }

    [Theory]
    [InlineData(24)]
    [InlineData(64)]
    [InlineData(1 << 17)]
    public void Blocks_of_the_file_part_no_episode(int blockBytes)
    {
        _loading.Write("steps.csv", "run,v\n" + string.Concat(Enumerable.Range(0, 300).Select(row => $"{row / 60},{row}\n")));
        var episodes = Read("steps.csv", blockBytes);

        Assert.Equal(5, episodes.Count);
        Assert.All(episodes, (episode, index) => Assert.Equal(Enumerable.Range(60 * index, 60).Select(value => (double)value), episode.Numbers("v")));
    }

    [Fact]
    public void Rows_are_records_where_no_role_names_an_episode()
    {
        _loading.Write("steps.csv", Rows);
        Assert.Equal(3, Read("steps.csv", roles: FieldRoles.None).Count);
    }

    [Theory]
    [InlineData("run,v\na,1\nb,2\na,3\n", "the episode 'a' comes back", 4)]
    [InlineData("run,v\na,1\n,2\n", "the row names no episode", 3)]
    [InlineData("rum,v\na,1\n", "there is no column 'run', which is to name the episodes; did you mean 'rum'?", 1)]
    public void Tells_what_is_wrong_and_where(string text, string message, int line)
    {
        _loading.Write("steps.csv", text);
        var wrong = Assert.Throws<AuditException>(() => Read("steps.csv"));

        Assert.Contains(message, wrong.Message, StringComparison.Ordinal);
        Assert.Equal(line, wrong.Diagnostics.Single().Location!.Line);
    }

    [Theory]
    [InlineData("007", "7")]
    [InlineData(".5", "0.5")]
    [InlineData("+1", "1")]
    [InlineData("1e", "\"1e\"")]
    [InlineData("1.", "1")]
    [InlineData("nan", "\"nan\"")]
    [InlineData("1e999", "1e999")]
    [InlineData("[1", "[\"[1\"]")]
    [InlineData("-", "\"-\"")]
    [InlineData("go \"on\"", "\"go \\u0022on\\u0022\"")]
    public void A_cell_is_a_number_where_it_reads_as_one(string cell, string json)
    {
        _loading.Write("steps.csv", $"run,v\na,\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n");
        Assert.Equal(json, Assert.Single(Read("steps.csv")).Value("v")!.Value.GetRawText());
    }

    [DuckDbFact]
    public void Reads_Parquet_alike()
    {
        var path = Path.Combine(_loading.Folder, "steps.parquet");
        using (var connection = new DuckDbConnection(path))
        {
            connection.Run($"""
                COPY (SELECT * FROM (VALUES
                    ('b', 0.5, 1.5, 'go', [0, 1], true, NULL), ('b', 0.6, 2.0, 'stop', [0, 2], true, 7), ('a', 0.0, -30.0, 'go', [5, 5], false, NULL)
                ) AS steps(run, t, speed, action, position, success, other)) TO {Sql.Text(path)} (FORMAT parquet, USE_TMP_FILE false)
                """);
        }

        AssertJson(
            """{"steps":2,"run":"b","t":[0.5,0.6],"speed":[1.5,2.0],"action":["go","stop"],"position":[[0,1],[0,2]],"success":true,"other":[null,7]}""",
            """{"steps":1,"run":"a","t":0.0,"speed":-30.0,"action":"go","position":[[5,5]],"success":false,"other":null}""",
            "steps.parquet");
    }

    [DuckDbFact]
    public void Parquet_is_held_to_the_same()
    {
        AssertParquetFault("('a', 1), ('b', 2), ('a', 3)", "the episode 'a' comes back, and had ended");
        AssertParquetFault("('a', 1), (NULL, 2)", "a row names no episode: its 'run' is empty");
    }

    [Fact]
    public void A_folder_stands_for_its_files_with_an_episode_each()
    {
        _loading.Write("runs/b.json", """{ "success": true }""");
        _loading.Write("runs/a.json", """[{ "success": false }, { "success": true }]""");
        Assert.Equal([false, true, true], Read("runs").Select(sample => sample.Truth("success")!.Value));
    }

    private void AssertParquetFault(string rows, string message)
    {
        var path = Path.Combine(_loading.Folder, "faulty.parquet");
        using (var connection = new DuckDbConnection(path))
        {
            connection.Run($"COPY (SELECT * FROM (VALUES {rows}) AS steps(run, v)) TO {Sql.Text(path)} (FORMAT parquet, USE_TMP_FILE false)");
        }

        Assert.Contains(message, Assert.Throws<AuditException>(() => Read("faulty.parquet")).Message, StringComparison.Ordinal);
    }

    private void AssertJson(string first, string second, string file = "steps.csv")
    {
        var episodes = Read(file);
        Assert.Equal([first, second], episodes.Select(sample => sample.Whole.GetRawText()));
        Assert.Equal([0, 1], episodes.Select(sample => sample.Index));
    }

    private List<Sample> Read(string name, int blockBytes = 1 << 17, FieldRoles? roles = null)
    {
        var set = new SampleSet(Role.Synthetic, new TableSource(Path.Combine(_loading.Folder, name)), new SampleReadOptions { Files = RecordFiles.Episodes, Fields = roles ?? ByRun, BlockBytes = blockBytes });
        return [.. set.Read(CancellationToken.None).SelectMany(block => block.Parse())];
    }
}
