using System.Text.Json;
using DataAuditor.Reports;
using DataAuditor.Tests.Reports.Samples;

namespace DataAuditor.Tests.Reports;

public sealed class JsonReportWriterTests
{
    [Fact]
    public void Writes_utf8_without_a_mark_and_ends_the_line()
    {
        var bytes = Rendered.Bytes(new JsonReportWriter(), SampleAudits.Failed);

        Assert.Equal((byte)'{', bytes[0]);
        Assert.Equal("}\n"u8.ToArray(), bytes[^2..]);
    }

    [Fact]
    public void Writes_what_reads_back_the_same()
    {
        var text = Rendered.Text(new JsonReportWriter(), SampleAudits.Failed);
        var report = JsonSerializer.Deserialize(text, ReportJsonReader.Default.AuditReport)!;

        Assert.Equal(text, ReportText.Of(report));
    }
}
