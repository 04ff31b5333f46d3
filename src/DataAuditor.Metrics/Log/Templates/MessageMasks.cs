using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace DataAuditor.Metrics.Log.Templates;

/// <summary>Puts <c>&lt;*&gt;</c> in place of what varies in messages, so that a parser sees fewer different ones: first where the user's pattern matches, then by the built-in masks.</summary>
/// <remarks>For one thread; what it returns is good until it is used again.</remarks>
internal sealed class MessageMasks(Regex? pattern, MaskSet masks)
{
    // By pattern: to compile one is dear, and a state is made for every block of records.
    private static readonly ConcurrentDictionary<string, (Regex? Pattern, string? Fault)> Compiled = new(StringComparer.Ordinal);

    private char[] _matched = [];

    private char[] _scanned = [];

    /// <summary>A pattern that takes time in proportion to the message; null for an empty one or one that is wrong, with the reason.</summary>
    public static (Regex? Pattern, string? Fault) Compile(string pattern) => pattern.Length == 0 ? default : Compiled.GetOrAdd(pattern, static pattern =>
    {
        try
        {
            return (new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant), null);
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            return (null, wrong.Message);
        }
    });

    /// <summary>The message with its masks.</summary>
    public ReadOnlySpan<char> Apply(ReadOnlySpan<char> message)
    {
        if (pattern is not null) message = Match(message, pattern);
        return masks is MaskSet.BuiltIn ? Scan(message) : message;
    }

    private ReadOnlySpan<char> Match(ReadOnlySpan<char> message, Regex pattern)
    {
        var (length, copied) = (0, 0);
        foreach (var match in pattern.EnumerateMatches(message))
        {
            if (match.Length == 0) continue;

            Append(message[copied..match.Index], ref length, ref _matched);
            Append(MaskScanner.Wildcard, ref length, ref _matched);
            copied = match.Index + match.Length;
        }

        return Rest(message, copied, length, ref _matched);
    }

    private ReadOnlySpan<char> Scan(ReadOnlySpan<char> message)
    {
        var (length, copied) = (0, 0);
        while (MaskScanner.Next(message, copied) is var (start, end) && start < message.Length)
        {
            Append(message[copied..start], ref length, ref _scanned);
            Append(MaskScanner.Wildcard, ref length, ref _scanned);
            copied = end;
        }

        return Rest(message, copied, length, ref _scanned);
    }

    private static ReadOnlySpan<char> Rest(ReadOnlySpan<char> message, int copied, int length, ref char[] into)
    {
        if (copied == 0) return message;

        Append(message[copied..], ref length, ref into);
        return into.AsSpan(0, length);
    }

    private static void Append(ReadOnlySpan<char> text, ref int length, ref char[] into)
    {
        if (into.Length < length + text.Length) Array.Resize(ref into, Math.Max(256, 2 * (length + text.Length)));
        text.CopyTo(into.AsSpan(length));
        length += text.Length;
    }
}
