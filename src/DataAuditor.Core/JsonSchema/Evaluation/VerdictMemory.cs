namespace DataAuditor.JsonSchema.Evaluation;

/// <summary>Verdicts already reached in this document, so that branches which lead to the same schema do not multiply the work.</summary>
internal sealed class VerdictMemory
{
    private readonly Dictionary<(SchemaNode Node, int Token), bool> _verdicts = [];

    public bool TryGet(SchemaNode node, int token, out bool isValid) => _verdicts.TryGetValue((node, token), out isValid);

    public void Add(SchemaNode node, int token, bool isValid) => _verdicts[(node, token)] = isValid;

    public void Clear()
    {
        if (_verdicts.Count > 0) _verdicts.Clear();
    }
}
