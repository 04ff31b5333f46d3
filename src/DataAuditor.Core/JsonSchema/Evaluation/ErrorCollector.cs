using DataAuditor.JsonSchema.Documents;

namespace DataAuditor.JsonSchema.Evaluation;

/// <summary>The failures of one document, in a list or below the keywords whose branches they belong to.</summary>
internal sealed class ErrorCollector
{
    /// <summary>The lists being filled, the innermost last; in the basic format there is one.</summary>
    private readonly Stack<List<SchemaError>> _lists = new();
    private LineCounter _lines;
    private OutputFormat _format;
    private int _most;
    private int _count;

    public bool IsFull => _count >= _most;

    public void Begin(OutputFormat format, int most)
    {
        _format = format;
        _most = most;
        _count = 0;
        _lines = default;
        _lists.Clear();
        _lists.Push([]);
    }

    public (int Line, int Column) Place(TokenTable table, int source) => _lines.Of(table.Document, source);

    /// <param name="always">Whether it is kept even beyond the number of failures that are listed.</param>
    public void Add(SchemaError error, bool always = false)
    {
        if (IsFull && !always) return;

        _count++;
        _lists.Peek().Add(error);
    }

    public void BeginCauses()
    {
        if (_format is OutputFormat.Detailed) _lists.Push([]);
    }

    public void EndCauses()
    {
        if (_format is not OutputFormat.Detailed) return;

        var causes = _lists.Pop();
        var list = _lists.Peek();
        list[^1] = list[^1] with { Causes = causes };
    }

    public List<SchemaError> End()
    {
        // An evaluation that was broken off leaves causes open.
        while (_lists.Count > 1) EndCauses();
        return _lists.Pop();
    }
}
