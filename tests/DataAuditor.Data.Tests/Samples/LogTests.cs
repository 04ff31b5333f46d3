using DataAuditor.Data.Samples;

namespace DataAuditor.Data.Tests.Samples;

public sealed class LogTests : IDisposable
{
    private const string Dated = @"(?<time>\d{4}-\d\d-\d\d) (?<level>[A-Z]+) (?<line>.*)";

    private readonly Loading _loading = new();

    public void Dispose() => _loading.Dispose();

    [Theory]
    [InlineData("x.log", "one\ntwo\n")]
    [InlineData("x.txt", "one\r\n\r\n  \ntwo")]
    [InlineData("x.log", "\uFEFFone\n\ntwo\n\n")]
    public void Has_an_entry_on_each_line_that_is_not_blank(string name, string text)
    {
        _loading.Write(name, text);

        Assert.Equal(["one", "two"], Read(name, null).Select(sample => sample.Text("line")));
    }

    [Theory]
    [InlineData(1 << 17)]
    [InlineData(64)]
    [InlineData(1)]
    public void Has_entries_of_several_lines(int blockBytes)
    {
        _loading.Write("x.log", "2026-01-02 ERROR it broke\n  at A\r\n\n  at B\n2026-01-03 INFO fine\n2026-01-04 WARN end\n\n");

        var samples = Read("x.log", Dated, blockBytes);

        Assert.Equal(["it broke\n  at A\n\n  at B", "fine", "end"], samples.Select(sample => sample.Text("line")));
        Assert.Equal(["ERROR", "INFO", "WARN"], samples.Select(sample => sample.Text("level")));
        Assert.Equal(["2026-01-02", "2026-01-03", "2026-01-04"], samples.Select(sample => sample.Text("time")));
        Assert.Equal([1, 5, 6], samples.Select(sample => sample.Location!.Line));
        Assert.Equal([0, 1, 2], samples.Select(sample => sample.Index));
    }

    [Theory]
    [InlineData(1 << 17)]
    [InlineData(8)]
    public void Keeps_what_stands_before_the_first_entry(int blockBytes)
    {
        _loading.Write("x.log", "\nthe end of\nan older one\n2026-01-03 INFO fine\n");

        var samples = Read("x.log", Dated, blockBytes);

        Assert.Equal(["the end of\nan older one", "fine"], samples.Select(sample => sample.Text("line")));
        Assert.False(samples[0].Has("level"));
    }

    [Fact]
    public void Is_the_whole_entry_where_no_group_is_the_line()
    {
        _loading.Write("x.log", "INFO a\n b\nWARN c\n");

        Assert.Equal(["INFO a\n b", "WARN c"], Read("x.log", "(?<level>INFO|WARN)").Select(sample => sample.Text("line")));
    }

    [Theory]
    [InlineData(1 << 17)]
    [InlineData(2)]
    public void Is_read_whatever_its_bytes(int blockBytes)
    {
        _loading.Write("x.log", [.. "caf"u8, 0xE9, (byte)'\n', .. "ü\n"u8, 0, 1, 0xFF, 0xFE, (byte)'\n', .. "<a&\"b\\>\t"u8]);
        var set = Set("x.log", null, blockBytes);
        var lines = set.Read(default).SelectMany(block => block.Parse()).Select(sample => sample.Text("line")).ToList();

        Assert.Equal(["caf\uFFFD", "ü", "\0\u0001\uFFFD\uFFFD", "<a&\"b\\>\t"], lines);
        Assert.Equal(["2 of its lines are not valid UTF-8; what is wrong in them is read as U+FFFD"], set.Notes);
    }

    [Fact]
    public void May_have_an_entry_of_ten_megabytes()
    {
        var entry = new string('x', 5 << 20) + "\n" + new string('y', 5 << 20);
        _loading.Write("x.log", $"A {entry}\nA short\n");

        Assert.Equal([$"A {entry}", "A short"], Read("x.log", "A ").Select(sample => sample.Text("line")));
    }

    [Theory]
    [InlineData("(", "'(' is no regular expression: ")]
    [InlineData("(?=a)b", "'(?=a)b' looks around or back, or is too large, and so may take time without end")]
    [InlineData(@"(?<a>a)\k<a>", @"'(?<a>a)\k<a>' looks around or back, or is too large, and so may take time without end")]
    public void Takes_no_pattern_that_cannot_be_searched_for(string pattern, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => EntryPattern.Parse(pattern)).Message, StringComparison.Ordinal);

    [Fact]
    public void Is_no_file_of_other_records()
    {
        _loading.Write("x.log", "one\n");

        var refusal = Assert.Throws<AuditException>(() => new SampleSet(Role.Synthetic, new TableSource(Path.Combine(_loading.Folder, "x.log")), new SampleReadOptions { Files = RecordFiles.Graphs }));
        Assert.EndsWith(".smiles (also with .gz)", refusal.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    private IReadOnlyList<Sample> Read(string name, string? pattern, int blockBytes = 1 << 17) => [.. Set(name, pattern, blockBytes).Read(default).SelectMany(block => block.Parse())];

    private SampleSet Set(string name, string? pattern, int blockBytes) => new(
        Role.Synthetic,
        new TableSource(Path.Combine(_loading.Folder, name)),
        new SampleReadOptions { Files = RecordFiles.Logs, Entry = pattern is null ? null : EntryPattern.Parse(pattern), BlockBytes = blockBytes });
}
