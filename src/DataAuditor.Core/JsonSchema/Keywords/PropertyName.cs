using System.Text;
using DataAuditor.JsonSchema.Documents;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary>A name that a schema asks an object for.</summary>
internal readonly struct PropertyName(string name)
{
    private readonly byte[] _text = Encoding.UTF8.GetBytes(name);

    public bool IsIn(TokenTable table, int token)
    {
        var end = table[token].Next;
        for (var other = token + 1; other < end; other = table[other + 1].Next)
        {
            if (table.Text(other).SequenceEqual(_text)) return true;
        }

        return false;
    }

    public override string ToString() => name;
}
