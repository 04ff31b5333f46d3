using DataAuditor.Metrics.Entities;

namespace DataAuditor.Metrics.Log.Spans;

/// <summary>A span of a line.</summary>
/// <param name="Type">In lower case with hyphens, so that <c>GITHUB_TOKEN</c> and <c>github-token</c> are one.</param>
internal readonly record struct TypedSpan(string Type, long Start, long End)
{
    public long Length => End - Start;

    /// <exception cref="AuditException">The entity has no position.</exception>
    public static TypedSpan Of(Entity entity, Sample sample, string role) => entity.Position is { } position
        ? new TypedSpan(NameOf(entity.Type), position.Start, position.End)
        : throw sample.Wrong($"the spans of the field '{PlainText.OneLine(sample.NameOf(role))}' must have 'start' and 'end'");

    public static string NameOf(string type) => type.ToLowerInvariant().Replace('_', '-').Replace(' ', '-');

    /// <summary>What both have over what either has, from 0 to 1: the Jaccard index.</summary>
    public double OverlapWith(TypedSpan other)
    {
        var shared = Math.Min(End, other.End) - Math.Max(Start, other.Start);
        return shared > 0 ? (double)shared / (Length + other.Length - shared) : 0;
    }
}
