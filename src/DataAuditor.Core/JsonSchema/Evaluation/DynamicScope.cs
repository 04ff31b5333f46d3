using DataAuditor.JsonSchema.Compilation;

namespace DataAuditor.JsonSchema.Evaluation;

/// <summary>The schema resources that an evaluation has come through, outermost first: what <c>$dynamicRef</c> and <c>$recursiveRef</c> search.</summary>
internal sealed class DynamicScope
{
    private readonly List<Resource> _resources = [];

    public void Enter(Resource resource) => _resources.Add(resource);

    public void Leave() => _resources.RemoveAt(_resources.Count - 1);

    /// <summary>The schema with a dynamic anchor in the outermost resource that has one of that name; null if none has.</summary>
    public SchemaNode? Find(string anchor)
    {
        Resource? last = null;
        foreach (var resource in _resources)
        {
            // Schemas of one resource follow each other.
            if (resource == last) continue;

            last = resource;
            if (resource.DynamicTargets.TryGetValue(anchor, out var node)) return node;
        }

        return null;
    }

    public void Clear() => _resources.Clear();
}
