using DataAuditor.JsonSchema.Compilation;

namespace DataAuditor.JsonSchema.Evaluation;

/// <summary>The schema resources that an evaluation has come through, outermost first: what <c>$dynamicRef</c> and <c>$recursiveRef</c> search.</summary>
internal sealed class DynamicScope
{
    private readonly List<Resource> _resources = [];
    private readonly Stack<bool> _entered = new();

    public void Enter(Resource resource)
    {
        var isNew = _resources.Count == 0 || _resources[^1] != resource;
        if (isNew) _resources.Add(resource);
        _entered.Push(isNew);
    }

    public void Leave()
    {
        if (_entered.Pop()) _resources.RemoveAt(_resources.Count - 1);
    }

    /// <summary>The schema with a dynamic anchor in the outermost resource that has one of that name; null if none has.</summary>
    public SchemaNode? Find(string anchor)
    {
        foreach (var resource in _resources)
        {
            if (resource.DynamicTargets.TryGetValue(anchor, out var node)) return node;
        }

        return null;
    }

    public void Clear()
    {
        _resources.Clear();
        _entered.Clear();
    }
}
