using System.Buffers;

namespace DataAuditor.Graphs.Notations;

/// <summary>
/// The structure of a molecule in SMILES (OpenSMILES 1.0): atoms are the nodes, in their order, and bonds the edges, disconnected parts included.
/// Elements, kinds of bonds, charges, isotopes and stereochemistry are read and left out; hydrogens that are not atoms of their own are no nodes.
/// </summary>
internal ref struct SmilesText
{
    /// <summary>What may stand in brackets.</summary>
    private static readonly SearchValues<byte> OfAtoms = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789@+-:*"u8);

    private TextCursor _cursor;

    private readonly GraphBuilder _builder = new();

    private readonly Stack<long> _branches = [];

    /// <summary>The atoms at which rings were opened, by the rings' numbers.</summary>
    private readonly Dictionary<int, long> _rings = [];

    private long _atoms;

    /// <summary>The atom that the next bond is to; negative at the start of a part.</summary>
    private long _last = -1;

    private SmilesText(ReadOnlySpan<byte> text) => _cursor = new TextCursor(text);

    /// <param name="text">One molecule.</param>
    /// <exception cref="GraphFormatException">It is no SMILES.</exception>
    public static NamedGraph Read(ReadOnlySpan<byte> text) => new SmilesText(text).Molecule();

    private NamedGraph Molecule()
    {
        var needsAtom = true;
        while (!_cursor.IsAtEnd)
        {
            // A bond and a dot are followed by what they lead to.
            var isBond = _cursor.Next != '.' && "-=#$:/\\~"u8.Contains(_cursor.Next);
            if (needsAtom && isBond) throw Unexpected();

            if (isBond)
            {
                _cursor.At++;
                needsAtom = false;
                if (!IsAtom() && !IsRing()) throw Unexpected();
            }
            else if (_cursor.Next == '.') Dot(ref needsAtom);
            else if (_cursor.Next == '(') Open(ref needsAtom);
            else if (_cursor.Next == ')') Close(needsAtom);
            else if (IsRing() && !needsAtom) Ring();
            else if (IsAtom()) Atom(ref needsAtom);
            else throw Unexpected();
        }

        if (needsAtom) throw new GraphFormatException("an atom is missing at the end");
        if (_branches.Count > 0) throw new GraphFormatException("a branch is not closed");
        if (_rings.Count > 0) throw new GraphFormatException($"ring {_rings.Keys.Min()} is not closed");
        return _builder.Build();
    }

    private readonly bool IsRing() => TextCursor.IsDigit(_cursor.Next) || _cursor.Next == '%';

    private readonly bool IsAtom() => _cursor.Next is (byte)'[' or (byte)'*' || "BCNOPSFIbcnops"u8.Contains(_cursor.Next);

    private void Dot(ref bool needsAtom)
    {
        if (needsAtom) throw Unexpected();
        _cursor.At++;
        (_last, needsAtom) = (-1, true);
    }

    private void Open(ref bool needsAtom)
    {
        if (needsAtom) throw Unexpected();
        _cursor.At++;
        _branches.Push(_last);

        // A bond may lead into the branch; it may not be empty.
        if (!IsAtom() && !"-=#$:/\\~."u8.Contains(_cursor.Next)) throw Unexpected();
    }

    private void Close(bool needsAtom)
    {
        if (needsAtom || _branches.Count == 0) throw Unexpected();
        _cursor.At++;
        _last = _branches.Pop();
    }

    private void Ring()
    {
        var number = _cursor.Take((byte)'%') ? Number() : _cursor.Next - '0';
        if (!_rings.Remove(number, out var other))
        {
            _rings[number] = _last;
        }
        else
        {
            if (other == _last) throw _cursor.Fault($"ring {number} joins an atom to itself");
            _builder.AddEdge(new NodeId(other), new NodeId(_last));
        }

        _cursor.At++;
    }

    /// <summary>Two digits, or any in parentheses; stops before the last byte.</summary>
    private int Number()
    {
        var isLong = _cursor.Take((byte)'(');
        var length = isLong ? _cursor.Rest.IndexOf((byte)')') : 2;
        if (length is < 1 or > 5 || length > _cursor.Rest.Length || _cursor.Rest[..length].ContainsAnyExceptInRange((byte)'0', (byte)'9')) throw Unexpected();

        var number = 0;
        foreach (var digit in _cursor.Rest[..length]) number = (10 * number) + digit - '0';
        _cursor.At += isLong ? length : length - 1;
        return number;
    }

    private void Atom(ref bool needsAtom)
    {
        if (_cursor.Take((byte)'[')) Bracket();
        else if (!_cursor.Take("Cl"u8) && !_cursor.Take("Br"u8)) _cursor.At++;

        _builder.AddNode(new NodeId(_atoms));
        if (_last >= 0) _builder.AddEdge(new NodeId(_last), new NodeId(_atoms));
        (_last, needsAtom) = (_atoms++, false);
    }

    /// <summary>An isotope, the element, then chirality, hydrogens, charge and class.</summary>
    private void Bracket()
    {
        _cursor.TakeNumber();
        if (!char.IsAsciiLetter((char)_cursor.Next) && _cursor.Next != '*') throw Unexpected();

        var rest = _cursor.TakeUntil("]"u8);
        if (_cursor.IsAtEnd || rest.ContainsAnyExcept(OfAtoms)) throw Unexpected();
        _cursor.At++;
    }

    private readonly GraphFormatException Unexpected() => new(_cursor.IsAtEnd ? "it ends too early" : $"'{PlainText.OneLine(((char)_cursor.Next).ToString())}' cannot stand at {_cursor.At + 1}");
}
