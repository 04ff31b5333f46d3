namespace DataAuditor.Reports;

/// <summary>Writes one kind of report to a stream; files, and replacing them whole, are the caller's business.</summary>
public interface IReportWriter
{
    /// <summary>The format's name on the command line: <c>html</c>, <c>md</c>, <c>json</c>.</summary>
    string Format { get; }

    string FileName { get; }

    /// <summary>The same result gives the same bytes. The stream stays open.</summary>
    void Write(AuditResult result, Stream output);
}
