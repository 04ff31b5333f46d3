using System.Text;
using DataAuditor.Reports;

namespace DataAuditor.Tests.Reports;

internal static class Rendered
{
    public static byte[] Bytes(IReportWriter writer, AuditResult result)
    {
        using var output = new MemoryStream();
        writer.Write(result, output);
        return output.ToArray();
    }

    public static string Text(IReportWriter writer, AuditResult result) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Bytes(writer, result));
}
