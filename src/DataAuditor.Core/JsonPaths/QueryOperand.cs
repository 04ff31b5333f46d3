using System.Text.Json;

namespace DataAuditor.JsonPaths;

/// <param name="FromRoot">Whether it begins at the whole value, and not at the one that is filtered.</param>
internal sealed record QueryOperand(IReadOnlyList<Segment> Segments, bool FromRoot) : Operand
{
    public bool IsSingular => Segments.All(static segment => segment.IsSingular);

    public IReadOnlyList<JsonElement> Nodes(JsonElement current, JsonElement root) => JsonPath.Select(Segments, FromRoot ? root : current, root);

    public override JsonElement? Value(JsonElement current, JsonElement root) => Nodes(current, root) is [var only] ? only : null;
}
