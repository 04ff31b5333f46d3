using System.Runtime.InteropServices;
using System.Text.Json;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary>The values that a schema writes out, for <c>const</c> and <c>enum</c>.</summary>
internal sealed class FixedValues
{
    /// <summary>Values that a message lists.</summary>
    private const int MostShown = 8;

    private readonly TokenTable _table = new(bytes: 0, tokens: 1 << 3);
    private readonly NameTable _texts;
    private readonly List<int> _others = [];
    private readonly List<int> _all = [];

    /// <param name="array">An array of the values.</param>
    public FixedValues(ReadOnlySpan<byte> array)
    {
        if (_table.Read(array, int.MaxValue) is { } fault) throw new JsonException(fault.Message);

        var texts = new List<string>();
        for (var item = 1; item < _table.Count; item = _table[item].Next)
        {
            _all.Add(item);
            if (_table[item].Kind is TokenKind.String) texts.Add(System.Text.Encoding.UTF8.GetString(_table.Text(item)));
            else _others.Add(item);
        }

        _texts = new([.. texts.Distinct(StringComparer.Ordinal)]);
    }

    public static FixedValues Of(JsonElement value) => new([(byte)'[', .. JsonMarshal.GetRawUtf8Value(value), (byte)']']);

    public static FixedValues OfArray(JsonElement array) => new(JsonMarshal.GetRawUtf8Value(array));

    public bool Contains(TokenTable table, int token)
    {
        if (table[token].Kind is TokenKind.String) return _texts.Find(table, token) >= 0;

        foreach (var other in _others)
        {
            if (ValueEquality.Equal(_table, other, table, token)) return true;
        }

        return false;
    }

    public override string ToString()
    {
        var shown = string.Join(", ", _all.Take(MostShown).Select(item => ValueWords.Of(_table, item)));
        return _all.Count > MostShown ? $"{shown} and {_all.Count - MostShown} more" : shown;
    }
}
