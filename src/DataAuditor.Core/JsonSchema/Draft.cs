namespace DataAuditor.JsonSchema;

/// <summary>The published versions of JSON Schema that are understood, oldest first.</summary>
public enum Draft
{
    V4,
    V6,
    V7,
    V201909,
    V202012,
}
