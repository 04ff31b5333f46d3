namespace DataAuditor.Tables;

/// <summary>A metric that counts values of another kind than the column's: there, such a value is a finding, not an unreadable file.</summary>
public interface IChecksColumnKinds
{
    IReadOnlySet<string> TypedColumns { get; }
}
