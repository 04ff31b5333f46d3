using System.Text;

namespace DataAuditor.Metrics.Text.Languages;

/// <summary>The texts, written for this project, in which the letter sequences of languages are counted: one file a language, named by its code.</summary>
internal static class LanguageTexts
{
    private const string Prefix = "languages/";

    public static IEnumerable<(string Language, string Text)> All
    {
        get
        {
            var assembly = typeof(LanguageTexts).Assembly;
            foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            {
                using var resource = assembly.GetManifestResourceStream(name)!;
                var bytes = new byte[resource.Length];
                resource.ReadExactly(bytes);
                yield return (name[Prefix.Length..], Encoding.UTF8.GetString(bytes));
            }
        }
    }
}
