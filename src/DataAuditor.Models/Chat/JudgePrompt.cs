using System.Collections.Frozen;
using System.Globalization;

namespace DataAuditor.Models.Chat;

/// <summary>
/// A versioned prompt: a resource whose head names the fields (<c>Fields: a, b</c>) and the least number of images (<c>Images: 1</c>) that
/// it shows, and whose body says how to score them. A prompt that was released never changes; a better one is a new version.
/// </summary>
internal sealed class JudgePrompt
{
    private const string ResourcePrefix = "judge-prompt:";

    private const string FrameName = "frame.v1";

    private static readonly FrozenDictionary<string, string> Resources = Read();

    private readonly string _body;

    private JudgePrompt(string name, string text)
    {
        Name = name;
        var head = text.Split("\n\n", 2);
        foreach (var line in head[0].Split('\n'))
        {
            var (key, value) = line.Split(": ", 2) is [var left, var right] ? (left, right) : (line, "");
            if (key is "Fields") Fields = value.Split(", ");
            else if (key is "Images") Images = int.Parse(value, CultureInfo.InvariantCulture);
            else throw new InvalidOperationException($"The head of the prompt {name} has a line '{line}'.");
        }

        _body = head[1];
    }

    /// <summary>Every prompt that there is, by name and version.</summary>
    public static IEnumerable<string> Names => Resources.Keys.Where(name => name != FrameName).Order(StringComparer.Ordinal);

    public string Name { get; }

    public IReadOnlyList<string> Fields { get; } = [];

    public int Images { get; }

    /// <exception cref="ModelException">There is no such prompt.</exception>
    public static JudgePrompt Find(string name) => name != FrameName && Resources.TryGetValue(name, out var text)
        ? new JudgePrompt(name, text)
        : throw new ModelException($"there is no judge prompt '{name}'; there are {string.Join(", ", Names)}");

    /// <summary>The instructions, with all that concerns the record put in; the record itself stands elsewhere.</summary>
    public string Instructions(string boundary, ValueRange scale) => (_body + "\n" + Resources[FrameName])
        .Replace("{boundary}", boundary, StringComparison.Ordinal)
        .Replace("{low}", scale.Low.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{high}", scale.High.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static FrozenDictionary<string, string> Read()
    {
        var assembly = typeof(JudgePrompt).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .ToFrozenDictionary(resource => resource[ResourcePrefix.Length..], Text, StringComparer.Ordinal);

        string Text(string resource)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            return reader.ReadToEnd().ReplaceLineEndings("\n");
        }
    }
}
