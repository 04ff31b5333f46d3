using System.Collections.Frozen;

namespace DataAuditor.Metrics.SensitiveSpans.Forms;

/// <summary>
/// Names of machines. A name with dots may as well be one of a public service, a file or a class: it counts where it is inside a network,
/// numbered or has a port.
/// </summary>
internal static class HostNames
{
    public const int Longest = 253;

    private static readonly FrozenSet<string> Inner = Set("internal local localdomain lan corp intranet intra home cluster");

    private static readonly FrozenSet<string> Zones = Set("internal int corp intranet intra lan local priv private prod production stage staging stg dev qa test uat mgmt dmz svc cluster compute");

    private static readonly FrozenSet<string> Tops = Set(
        "com org net edu gov mil int io dev app cloud info biz co ai tech me us uk de fr nl it es se no fi dk ch at be cz ru cn jp kr in br mx au nz ca eu tv hk tw sg ie pt gr hu ro tr ua za il ar cl pe th vn my id ae sa ir om pl");

    /// <summary>With these the names of packages begin.</summary>
    private static readonly FrozenSet<string> Packages = Set("com org net io java javax sun jdk akka scala system microsoft");

    /// <summary>Where what may be a name ends: letters, digits, hyphens and inner dots.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        var (end, last) = (start, Math.Min(text.Length, start + Longest));
        while (end < last && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.')) end++;
        while (end > start && text[end - 1] is '-' or '.') end--;
        return end;
    }

    /// <summary>Whether it is a machine's by its own form and what stands around it.</summary>
    public static bool IsMachine(ReadOnlySpan<char> text, int start, int end)
    {
        return text.At(start - 1) is not ('/' or '\\' or '-' or '.' or '@' or '$') && text.At(end) is not ('(' or '_' or '@' or '\\' or '=') && IsMachine(text[start..end], HasPort(text, end));
    }

    /// <inheritdoc cref="IsMachine(ReadOnlySpan{char}, int, int)"/>
    public static bool IsMachine(ReadOnlySpan<char> name, bool hasPort)
    {
        if (!TrySplit(name, out var labels, out var top, out var first)) return false;
        if (Is(Inner, top)) return !Is(Packages, first) && (labels > 2 || top is "internal" or "localdomain" or "lan" or "intranet" || name.ContainsAnyInRange('0', '9') || name.Contains('-'));
        return labels > 2 && Is(Tops, top) && (hasPort || HasZone(name) || IsNumbered(name, labels));
    }

    /// <summary>Whether it is a machine's where something says that it names one. What stands for any machine does not.</summary>
    public static bool IsNamed(ReadOnlySpan<char> name) =>
        !name.IsEmpty && name.ContainsAny('.', '-') | name.ContainsAnyInRange('0', '9') && name.ContainsAnyInRange('a', 'z') | name.ContainsAnyInRange('A', 'Z')
        && !name.StartsWith("localhost", StringComparison.OrdinalIgnoreCase);

    private static bool TrySplit(ReadOnlySpan<char> name, out int labels, out ReadOnlySpan<char> top, out ReadOnlySpan<char> first)
    {
        labels = name.Count('.') + 1;
        var (opening, closing) = (name.IndexOf('.'), name.LastIndexOf('.'));
        top = name[(closing + 1)..];
        first = opening < 0 ? name : name[..opening];
        if (labels < 2 || top.ContainsAnyExceptInRange('a', 'z')) return false;

        foreach (var label in name.Split('.'))
        {
            if (name[label] is [] or ['-', ..] or [.., '-'] or { Length: > 63 }) return false;
        }

        return true;
    }

    /// <summary>Whether a label between the first and the last is of a part of a network.</summary>
    private static bool HasZone(ReadOnlySpan<char> name)
    {
        var inner = name[(name.IndexOf('.') + 1)..name.LastIndexOf('.')];
        foreach (var label in inner.Split('.'))
        {
            if (Is(Zones, inner[label])) return true;
        }

        return false;
    }

    /// <summary>Whether a label before the last two has a digit.</summary>
    private static bool IsNumbered(ReadOnlySpan<char> name, int labels)
    {
        var rest = labels - 2;
        foreach (var label in name.Split('.'))
        {
            if (rest-- == 0) return false;
            if (name[label].ContainsAnyInRange('0', '9')) return true;
        }

        return false;
    }

    private static bool HasPort(ReadOnlySpan<char> text, int end)
    {
        if (text.At(end) != ':') return false;

        var port = text.RunEnd(end + 1, 6, char.IsAsciiDigit);
        return port - end is >= 3 and <= 6 && !Characters.IsWord(text.At(port)) && text.At(port) != ':';
    }

    private static bool Is(FrozenSet<string> set, ReadOnlySpan<char> label) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(label);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
