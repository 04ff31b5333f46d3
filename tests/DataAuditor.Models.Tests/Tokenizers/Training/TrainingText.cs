namespace DataAuditor.Models.Tests.Tokenizers.Training;

/// <summary>What the tests' tokenizers are trained on: a little of many languages, most of it English.</summary>
public static class TrainingText
{
    public static IReadOnlyList<string> Lines { get; } =
    [
        "The baker opened the shop early in the morning, and the smell of warm bread went down the whole street.",
        "She didn't know whether it'd rain; they're saying it will, but we've heard that before and I'm not sure he'll come.",
        "In 2024 the town counted 12,345 people, 678 dogs and 9 very old trees that nobody had ever counted before.",
        "A measurement without an uncertainty is a rumour, and a rumour with three decimals is still a rumour.",
        "Synthetic records should look like real records without being any of them; that is the whole difficulty.",
        "Please send the invoice (number 4711) to accounts@example.com before the end of the month, not after it.",
        "The quick answer was wrong, the slow answer was right, and the quickest answer had not been asked for.",
        "Tokenization, normalization and internationalization are long words; so are counterrevolutionary and unbelievably.",
        "He was running, she had been walking, they walked, we run: the runner's walk and the walker's run were the same.",
        "public static int Main(string[] args) { return args.Length > 0 ? 0 : 1; } // a comment in some code",
        "El niño comió una manzana y después salió a jugar con su perro en el jardín de la señora García.",
        "Le garçon a mangé une crêpe près de l'hôtel où sa sœur était déjà allée à Noël.",
        "Der Bäcker öffnete früh am Morgen, und die Straße roch nach süßem Brot und größeren Äpfeln.",
        "Мальчик пошёл в школу, а девочка осталась дома и читала книгу о море и кораблях.",
        "Το παιδί πήγε στο σχολείο και η μητέρα του έμεινε στο σπίτι.",
        "הילד הלך לבית הספר והילדה נשארה בבית וקראה ספר.",
        "ذهب الولد إلى المدرسة وبقيت البنت في البيت تقرأ كتابا.",
        "लड़का स्कूल गया और लड़की घर पर रही और किताब पढ़ी।",
        "男孩去了学校，女孩留在家里看书。今天天气很好，我们去公园。",
        "男の子は学校へ行き、女の子は家で本を読みました。カタカナもあります。",
        "소년은 학교에 갔고 소녀는 집에서 책을 읽었습니다.",
        "เด็กชายไปโรงเรียนและเด็กหญิงอยู่บ้านอ่านหนังสือ",
        "Party 🎉 time 😀 for everyone 👍🏽 and 👨‍👩‍👧 too, from 🇩🇪 to 🇯🇵 ❤️!",
        "Prices: $5.00, 7 €, ¥300, ½ litre, x² + y² = z², 5 ≤ 6 ≠ 7 → ∞.",
    ];

    /// <summary>How often each word occurs.</summary>
    public static Dictionary<string, int> Count(IEnumerable<string> words)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in words) counts[word] = counts.GetValueOrDefault(word) + 1;
        return counts;
    }
}
