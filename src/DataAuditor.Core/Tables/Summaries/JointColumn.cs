using DataAuditor.States;

namespace DataAuditor.Tables.Summaries;

/// <summary>A column whose values are counted together with those of others; it need not be one of those compared.</summary>
public sealed record JointColumn(string Name, ColumnKind Kind)
{
    internal static JointColumn Passed(StateArchive archive, JointColumn? column) => new(archive.PassText(column?.Name ?? ""), archive.PassName(column?.Kind ?? default));
}
