namespace DataAuditor;

/// <summary>The codes of builds, logs and reports: <c>DA1001</c> and so on.</summary>
public enum DiagnosticCode
{
    GateFailed = 1001,
    Regression = 1002,
    NotMeasurable = 1003,
    Inconclusive = 1004,
    NoGates = 1009,
    Manifest = 2001,
    DataFile = 2002,
    ModelFile = 2003,
    Internal = 3001,
    EngineIncomplete = 3002,
    OutputNotWritten = 3003,
}
