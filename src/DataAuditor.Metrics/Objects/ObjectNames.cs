using DataAuditor.Metrics.Fields;

namespace DataAuditor.Metrics.Objects;

/// <summary>Objects and the words for them: a line for each object, its category first, then its words, parted by commas. A line that begins with a dash lists phrases that name none.</summary>
internal sealed class ObjectNames
{
    /// <summary>Of the project's own list: part of what a value means.</summary>
    public const int Version = 1;

    private const string NoObject = "";

    private static readonly Lazy<string> OwnText = new(static () => typeof(ObjectNames).Assembly.GetManifestResourceStream($"objects/coco-objects-{Version}")!.ReadUtf8());

    private static readonly Lazy<ObjectNames> Own = new(static () => new ObjectNames(OwnText.Value, isExact: false));

    private static readonly Lazy<ObjectNames> ExactOwn = new(static () => new ObjectNames(OwnText.Value, isExact: true));

    private readonly Dictionary<string, string> _categories = new(StringComparer.Ordinal);

    /// <param name="isExact">Whether words are taken as they stand, with a comma and one blank between them, as the original program reads its list: a second blank belongs to the word.</param>
    public ObjectNames(string text, bool isExact)
    {
        foreach (var line in text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0 && line[0] != '#'))
        {
            var namesNone = line[0] == '-';
            string[] words = isExact
                ? line.Split(", ")
                : (namesNone ? line[1..] : line).ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (namesNone && isExact) continue;

            foreach (var word in words)
            {
                _categories[word] = namesNone ? NoObject : words[0];
                MostWords = Math.Max(MostWords, 1 + word.Count(static character => character == ' '));
            }
        }
    }

    /// <summary>How many words the longest phrase has.</summary>
    public int MostWords { get; } = 1;

    /// <summary>The list that an option names, read once, or else the project's own of COCO's 80 categories.</summary>
    /// <exception cref="AuditException">The file is not there or not readable.</exception>
    public static ObjectNames Of(Sample sample, string? path, bool isExact)
    {
        if (path is null) return (isExact ? ExactOwn : Own).Value;

        return sample.Media.Once((typeof(ObjectNames), path, isExact), files => new ObjectNames(files.OpenOption(path).ReadUtf8(), isExact));
    }

    /// <summary>The category of a word or phrase; null for one that is not listed, or names none.</summary>
    public string? CategoryOf(string phrase) => _categories.TryGetValue(phrase, out var category) && category.Length > 0 ? category : null;

    /// <summary>Whether the phrase is listed as one that names no object.</summary>
    public bool NamesNone(string phrase) => _categories.TryGetValue(phrase, out var category) && category.Length == 0;
}
