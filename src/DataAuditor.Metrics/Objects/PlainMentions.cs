using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Objects;

/// <summary>
/// Finds the objects that a text names: words of the list and their plurals, the longest phrase first. Young animals are animals and no
/// persons ("baby elephant"), and what is made for passengers is none.
/// </summary>
internal static class PlainMentions
{
    public static IReadOnlyList<ObjectMention> In(string text, ObjectNames names)
    {
        var words = Words(text);
        List<ObjectMention> mentions = [];
        for (var at = 0; at < words.Count;)
        {
            var length = Math.Min(names.MostWords, words.Count - at);
            while (length > 0 && !TryTake(words, at, length, names, mentions)) length--;
            at += Math.Max(1, length);
        }

        // The seat is part of it, in lists that have seats among chairs.
        return mentions.Exists(static mention => mention.Name == CompoundWords.Toilet) ? mentions.FindAll(static mention => mention.Word != CompoundWords.Seat) : mentions;
    }

    /// <summary>The category that a label of an image names; the label itself where the list does not have it.</summary>
    public static string CategoryOf(string label, ObjectNames names)
    {
        string[] words = [.. Words(label)];
        return words.Length == 0 ? label : Phrases(words).Select(names.CategoryOf).FirstOrDefault(static category => category is not null) ?? string.Join(' ', words);
    }

    private static bool TryTake(List<string> words, int at, int length, ObjectNames names, List<ObjectMention> mentions)
    {
        foreach (var phrase in Phrases(words.GetRange(at, length)))
        {
            if (names.NamesNone(phrase)) return true;
            if (names.CategoryOf(phrase) is not { } category) continue;

            if (!IsPartOfTheNext(words, at, length, names)) mentions.Add(new ObjectMention(phrase, category, at));
            return true;
        }

        return false;
    }

    private static bool IsPartOfTheNext(List<string> words, int at, int length, ObjectNames names)
    {
        if (length != 1 || at + 1 >= words.Count) return false;

        var next = Plurals.SingularsOf(words[at + 1]).Select(names.CategoryOf).FirstOrDefault(static category => category is not null);
        return next is not null && ((CompoundWords.Young.Contains(words[at]) && CompoundWords.Animals.Contains(next)) || (words[at] == CompoundWords.Passenger && CompoundWords.Vehicles.Contains(next)));
    }

    /// <summary>The words joined, the last as it is and in each singular it may have.</summary>
    private static IEnumerable<string> Phrases(IReadOnlyList<string> words)
    {
        var before = string.Concat(words.SkipLast(1).Select(static word => word + ' '));
        return Plurals.SingularsOf(words[^1]).Select(last => before + last);
    }

    private static List<string> Words(string text)
    {
        List<string> words = [];
        foreach (var token in new UnicodeTokenizer().Split(text))
        {
            var word = token.ToString().ToLowerInvariant().Replace('’', '\'');
            words.Add(word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word);
        }

        return words;
    }
}
