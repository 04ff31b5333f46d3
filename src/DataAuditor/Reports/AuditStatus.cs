using System.Text.Json.Serialization;

namespace DataAuditor.Reports;

/// <summary>The verdict of a whole audit.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<AuditStatus>))]
public enum AuditStatus
{
    Passed,
    Warned,
    Failed,
}
