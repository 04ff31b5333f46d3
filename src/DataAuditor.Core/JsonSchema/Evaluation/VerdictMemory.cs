namespace DataAuditor.JsonSchema.Evaluation;

/// <summary>Verdicts already reached in this document, so that branches which lead to the same schema do not multiply the work.</summary>
internal sealed class VerdictMemory
{
    private const int MostKept = 10_000;

    /// <summary>Made when it is first needed: most schemas have no branches that meet again.</summary>
    private Dictionary<(SchemaNode Node, int Token), bool>? _verdicts;

    public bool TryGet(SchemaNode node, int token, out bool isValid)
    {
        isValid = false;
        return _verdicts?.TryGetValue((node, token), out isValid) ?? false;
    }

    public void Add(SchemaNode node, int token, bool isValid) => (_verdicts ??= [])[(node, token)] = isValid;

    public void Clear()
    {
        // What an unusually large document left is given back rather than emptied again and again.
        if (_verdicts?.Count > MostKept) _verdicts = null;
        else if (_verdicts?.Count > 0) _verdicts.Clear();
    }
}
