using System.Globalization;
using DataAuditor.States;

namespace DataAuditor.Graphs;

/// <summary>What a node is called: a whole number or a text. A text that spells a whole number is that number, as object keys in JSON cannot be numbers.</summary>
public readonly record struct NodeId : IComparable<NodeId>
{
    private readonly string? _text;

    private readonly long _number;

    /// <param name="number">Not negative.</param>
    public NodeId(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        _number = number;
    }

    public NodeId(string text)
    {
        var isNumber = text is "0" or [>= '1' and <= '9', ..] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _number);
        if (!isNumber) _text = text;
    }

    /// <summary>Null for a text.</summary>
    public long? Number => _text is null ? _number : null;

    /// <summary>Passes an id through an archive: writes it, or reads one.</summary>
    /// <exception cref="InvalidDataException">What is read is no id.</exception>
    internal static NodeId Passed(StateArchive archive, NodeId id) => archive.Pass(id._text) is { } text ? new NodeId(text) : new NodeId(archive.PassCount(id._number));

    /// <summary>Numbers before texts, in their order; texts by their UTF-16.</summary>
    public int CompareTo(NodeId other) => (_text, other._text) switch
    {
        (null, null) => _number.CompareTo(other._number),
        (null, _) => -1,
        (_, null) => 1,
        var (own, others) => string.CompareOrdinal(own, others),
    };

    public static bool operator <(NodeId left, NodeId right) => left.CompareTo(right) < 0;

    public static bool operator >(NodeId left, NodeId right) => left.CompareTo(right) > 0;

    public static bool operator <=(NodeId left, NodeId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(NodeId left, NodeId right) => left.CompareTo(right) >= 0;

    public override string ToString() => _text ?? _number.ToString(CultureInfo.InvariantCulture);
}
