using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using DataAuditor.JsonSchema.Documents;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary>A schema's names, found by the text of a token without making a string of it.</summary>
internal sealed class NameTable
{
    private readonly byte[][] _names;
    private readonly ulong[] _prefixes;

    /// <summary>Numbers of names, one higher, by hash; 0 is a free place.</summary>
    private readonly int[] _places;

    public NameTable(IReadOnlyList<string> names)
    {
        _names = [.. names.Select(Encoding.UTF8.GetBytes)];
        _prefixes = new ulong[_names.Length];
        _places = new int[BitOperations.RoundUpToPowerOf2((uint)(2 * _names.Length + 1))];
        Span<byte> padded = stackalloc byte[TokenTable.Slack];
        for (var number = 0; number < _names.Length; number++)
        {
            padded.Clear();
            _names[number].AsSpan(0, Math.Min(_names[number].Length, TokenTable.Slack)).CopyTo(padded);
            _prefixes[number] = BinaryPrimitives.ReadUInt64LittleEndian(padded);
            var place = Place(_prefixes[number], _names[number]);
            while (_places[place] != 0) place = (place + 1) & (_places.Length - 1);
            _places[place] = number + 1;
        }
    }

    /// <summary>The number of the name that a string token writes; -1 if it is none of the names.</summary>
    public int Find(TokenTable table, int token)
    {
        var text = table.Text(token);
        var prefix = table.Prefix(token);
        for (var place = Place(prefix, text); _places[place] != 0; place = (place + 1) & (_places.Length - 1))
        {
            var number = _places[place] - 1;
            if (_prefixes[number] == prefix && text.Length == _names[number].Length && (text.Length <= TokenTable.Slack || text.SequenceEqual(_names[number]))) return number;
        }

        return -1;
    }

    private int Place(ulong prefix, ReadOnlySpan<byte> text)
    {
        var end = text.Length > TokenTable.Slack ? BinaryPrimitives.ReadUInt64LittleEndian(text[^TokenTable.Slack..]) : 0;
        var hash = (prefix ^ BitOperations.RotateLeft(end, 23) ^ (ulong)text.Length) * 0x9E37_79B9_7F4A_7C15;
        return (int)(hash >> 32) & (_places.Length - 1);
    }
}
