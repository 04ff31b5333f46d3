namespace DataAuditor.Metrics.Log.Templates;

/// <summary>The lines of one predicted and one true template.</summary>
/// <param name="Lines">How many there are.</param>
/// <param name="SameVariables">In how many the variables are those that they should be; all, where variables are not compared.</param>
/// <param name="First">The position of the first.</param>
internal readonly record struct TemplateCell(long Lines, long SameVariables, long First)
{
    public TemplateCell With(TemplateCell other) => Lines == 0 ? other : new TemplateCell(Lines + other.Lines, SameVariables + other.SameVariables, Math.Min(First, other.First));
}
