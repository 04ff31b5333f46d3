using DataAuditor.Reports;
using DataAuditor.Tests.Reports.Samples;

namespace DataAuditor.Tests.Reports;

public sealed class ReportWriterTests
{
    public static TheoryData<string> Formats => [.. ReportWriters.All.Select(writer => writer.Format)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Writes_the_same_bytes_for_the_same_result(string format)
    {
        var writer = Writer(format);

        Assert.Equal(Rendered.Bytes(writer, SampleAudits.Failed), Rendered.Bytes(writer, SampleAudits.Failed));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Leaves_the_stream_open(string format)
    {
        using var output = new MemoryStream();
        Writer(format).Write(SampleAudits.Empty, output);

        Assert.True(output.CanWrite);
        Assert.NotEqual(0, output.Length);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Names_its_file_by_its_format(string format) => Assert.StartsWith($"report.{format}", Writer(format).FileName, StringComparison.Ordinal);

    private static IReportWriter Writer(string format) => ReportWriters.All.Single(writer => writer.Format == format);
}
