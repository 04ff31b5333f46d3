namespace DataAuditor.Metrics.Credentials.Claims;

/// <summary>What an ingredient is to a file.</summary>
internal enum Relationship
{
    ParentOf,
    ComponentOf,
    InputTo,
}
