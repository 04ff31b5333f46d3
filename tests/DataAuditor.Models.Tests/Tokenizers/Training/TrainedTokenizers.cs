using System.Text.Json;
using System.Text.RegularExpressions;

namespace DataAuditor.Models.Tests.Tokenizers.Training;

/// <summary>Small tokenizers of every kind that models come with, trained here and written as <c>tokenizer.json</c>.</summary>
public static partial class TrainedTokenizers
{
    /// <summary>The id of an added token that is not in the model's vocabulary.</summary>
    private const int None = -1;
    private const string Llama3 =
        @"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+";

    private static readonly Dictionary<string, Lazy<string>> Files = new(StringComparer.Ordinal)
    {
        ["bert-uncased"] = new(() => Bert(new { type = "BertNormalizer", clean_text = true, handle_chinese_chars = true, strip_accents = (bool?)null, lowercase = true })),
        ["wordpiece-cased"] = new(CasedWordPiece),
        ["gpt2"] = new(() => ByteLevel(Typed("ByteLevel", ("add_prefix_space", false), ("trim_offsets", true), ("use_regex", true)), ByteLevelOffsets(false))),
        ["roberta"] = new(Roberta),
        ["llama3"] = new(LlamaThree),
        ["llama2"] = new(LlamaTwo),
        ["xlm-roberta"] = new(XlmRoberta),
        ["t5"] = new(T5),
    };

    public static IEnumerable<string> Kinds => Files.Keys;

    /// <summary>The file of a kind, with other truncation or padding if wanted.</summary>
    public static string Json(string kind, object? truncation = null, object? padding = null)
    {
        var parts = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(Files[kind].Value)!;
        parts["truncation"] = JsonSerializer.SerializeToElement(truncation);
        parts["padding"] = JsonSerializer.SerializeToElement(padding);
        return JsonSerializer.Serialize(parts);
    }

    /// <summary>Byte-pair encoding as GPT-2 has it, with a vocabulary that fits the text.</summary>
    public static string ByteLevelOf(IEnumerable<string> lines, int merges) =>
        ByteLevel(Typed("ByteLevel", ("add_prefix_space", false), ("trim_offsets", true), ("use_regex", true)), ByteLevelOffsets(false), lines: lines, merges: merges);

    private static string Bert(object normalizer)
    {
        var trainer = new PairTrainer(TrainingText.Count(TrainingText.Lines.SelectMany(line => Words().Matches(line.ToLowerInvariant()).Select(word => word.Value))), 500, "##");
        string[] special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"];
        return File(
            new { type = "WordPiece", unk_token = "[UNK]", continuing_subword_prefix = "##", max_input_chars_per_word = 100, vocab = Numbered([.. special, .. trainer.Tokens]) },
            normalizer,
            Typed("BertPreTokenizer"),
            Template("[CLS]", 2, "[SEP]", 3, secondType: 1),
            [Added(0, "[PAD]"), Added(1, "[UNK]"), Added(2, "[CLS]"), Added(3, "[SEP]"), Added(4, "[MASK]", lstrip: true), Added(None, "New Word", special: false)]);
    }

    private static string CasedWordPiece()
    {
        var trainer = new PairTrainer(TrainingText.Count(TrainingText.Lines.SelectMany(line => Words().Matches(line).Select(word => word.Value))), 400, "##");
        return File(
            new { type = "WordPiece", unk_token = "[UNK]", continuing_subword_prefix = "##", max_input_chars_per_word = 50, vocab = Numbered(["[UNK]", "[CLS]", "[SEP]", .. trainer.Tokens]) },
            Sequence("normalizers", Typed("NFC"), Typed("Strip", ("strip_left", true), ("strip_right", true))),
            Sequence("pretokenizers", Typed("Whitespace"), Typed("Digits", ("individual_digits", true)), Typed("Punctuation", ("behavior", "Contiguous"))),
            new { type = "BertProcessing", sep = new object[] { "[SEP]", 2 }, cls = new object[] { "[CLS]", 1 } },
            [Added(0, "[UNK]"), Added(1, "[CLS]"), Added(2, "[SEP]"), Added(None, "bread", special: false, word: true), Added(None, "<x>", lstrip: true, rstrip: true)]);
    }

    private static string Roberta() => ByteLevel(
        Typed("ByteLevel", ("add_prefix_space", true), ("trim_offsets", true), ("use_regex", true)),
        new { type = "RobertaProcessing", sep = new object[] { "</s>", 0 }, cls = new object[] { "<|endoftext|>", 1 }, trim_offsets = true, add_prefix_space = true });

    private static string LlamaThree() => ByteLevel(
        Sequence(
            "pretokenizers",
            Typed("Split", ("pattern", new { Regex = Llama3 }), ("behavior", "Isolated"), ("invert", false)),
            Typed("ByteLevel", ("add_prefix_space", false), ("trim_offsets", true), ("use_regex", false))),
        Sequence("processors", ByteLevelOffsets(true), Template("<|endoftext|>", 1, "</s>", 0, secondType: 0)),
        ignoreMerges: true);

    private static string ByteLevel(object preTokenizer, object postProcessor, bool ignoreMerges = false, IEnumerable<string>? lines = null, int merges = 600)
    {
        var words = (lines ?? TrainingText.Lines).SelectMany(line => ByteWords().Matches(line)).Select(word => ByteAlphabet.Spell(word.Value));
        var trainer = new PairTrainer(TrainingText.Count(words), merges);
        string[] special = ["</s>", "<|endoftext|>", "<mask>"];
        return File(
            Pairs(trainer, [.. special, .. ByteAlphabet.Letters.Select(letter => letter.ToString()), .. trainer.Tokens], ignore_merges: ignoreMerges),
            null,
            preTokenizer,
            postProcessor,
            [Added(0, "</s>"), Added(1, "<|endoftext|>"), Added(2, "<mask>", lstrip: true)]);
    }

    private static string LlamaTwo()
    {
        var trainer = new PairTrainer(TrainingText.Count(TrainingText.Lines.SelectMany(line => ('▁' + line.Replace(' ', '▁')).Split('▁').Skip(1).Select(word => '▁' + word))), 500);
        string[] special = ["<unk>", "<s>", "</s>", .. Enumerable.Range(0, 256).Select(value => $"<0x{value:X2}>")];
        return File(
            Pairs(trainer, [.. special, .. trainer.Tokens], unk_token: "<unk>", fuse_unk: true, byte_fallback: true),
            Sequence("normalizers", Typed("Prepend", ("prepend", "▁")), Typed("Replace", ("pattern", new { String = " " }), ("content", "▁"))),
            null,
            Template("<s>", 1, "</s>", 2, secondType: 1),
            [Added(0, "<unk>"), Added(1, "<s>"), Added(2, "</s>")]);
    }

    private static string XlmRoberta()
    {
        (string From, string To)[] replacements =
        [
            ("\t", " "), ("\n", " "), ("\u00A0", " "), ("ﬁ", "fi"), ("…", "..."), ("½", "1⁄2"), ("é", "é"), ("A\u030A", "Å"), ("Ａ", "A"), ("１", "1"),
            ("\u0085", ""), ("ſ", "s"), ("㍿", "株式会社"), ("™", "TM"), ("カ\u3099", "ガ"), ("𝐀", "A"),
        ];
        return File(
            Unigram(fallback: false, "<s>", "<pad>", "</s>", "<unk>"),
            Sequence(
                "normalizers",
                Typed("Nmt"),
                Typed("Precompiled", ("precompiled_charsmap", CharacterMapBuilder.Base64(replacements))),
                Typed("Replace", ("pattern", new { Regex = " {2,}" }), ("content", " "))),
            Typed("Metaspace", ("replacement", "▁"), ("prepend_scheme", "always"), ("split", true)),
            Template("<s>", 0, "</s>", 2, secondType: 0),
            [Added(0, "<s>"), Added(1, "<pad>"), Added(2, "</s>"), Added(3, "<unk>"), Added(None, "<mask>", lstrip: true)]);
    }

    private static string T5() => File(
        Unigram(fallback: true, ["<pad>", "</s>", "<unk>", "<x>", .. Enumerable.Range(0, 256).Select(value => $"<0x{value:X2}>")], unknown: 2),
        Sequence("normalizers", Typed("NFKC"), Typed("Lowercase"), Typed("NFD"), Typed("StripAccents"), Typed("NFKC")),
        Typed("Metaspace", ("replacement", "▁"), ("prepend_scheme", "first"), ("split", false)),
        Template("</s>", 1, "</s>", 1, secondType: 1),
        [Added(0, "<pad>"), Added(1, "</s>"), Added(2, "<unk>"), Added(None, "Noël", special: false, word: true)]);

    private static object Unigram(bool fallback, params string[] special) => Unigram(fallback, special, 3);

    private static object Unigram(bool fallback, string[] special, int unknown)
    {
        var words = TrainingText.Lines.SelectMany(line => line.Split(' ')).Select(word => '▁' + word);
        var pieces = PieceTrainer.Train(TrainingText.Count(words), 1200);
        object[][] vocab = [.. special.Select(token => new object[] { token, 0.0 }), .. pieces.Select(piece => new object[] { piece.Piece, piece.Score })];
        return new { type = "Unigram", unk_id = unknown, byte_fallback = fallback, vocab };
    }

    private static object Pairs(
        PairTrainer trainer, IEnumerable<string> tokens, string? unk_token = null, bool fuse_unk = false, bool byte_fallback = false, bool ignore_merges = false) =>
        new
        {
            type = "BPE", dropout = (float?)null, unk_token, continuing_subword_prefix = (string?)null, end_of_word_suffix = (string?)null, fuse_unk, byte_fallback, ignore_merges,
            vocab = Numbered(tokens),
            merges = trainer.Merges.Select(pair => new[] { pair.Left, pair.Right }),
        };

    /// <summary>The reference gives tokens that the model lacks the ids after the model's, whatever the file says; so the file says the same.</summary>
    private static Dictionary<string, object>[] Renumbered(object model, Dictionary<string, object>[] added)
    {
        var vocab = JsonSerializer.SerializeToElement(model).GetProperty("vocab");
        var next = vocab.ValueKind == JsonValueKind.Array ? vocab.GetArrayLength() : vocab.EnumerateObject().Count();
        foreach (var token in added.Where(token => (int)token["id"] == None)) token["id"] = next++;
        return added;
    }

    private static string File(object model, object? normalizer, object? pre_tokenizer, object? post_processor, Dictionary<string, object>[] added) =>
        JsonSerializer.Serialize(new { version = "1.0", truncation = (object?)null, padding = (object?)null, added_tokens = Renumbered(model, added), normalizer, pre_tokenizer, post_processor, decoder = (object?)null, model });

    private static Dictionary<string, int> Numbered(IEnumerable<string> tokens) =>
        tokens.Distinct(StringComparer.Ordinal).Select((token, id) => (token, id)).ToDictionary(pair => pair.token, pair => pair.id, StringComparer.Ordinal);

    private static Dictionary<string, object> Added(int id, string content, bool special = true, bool word = false, bool lstrip = false, bool rstrip = false) => new(StringComparer.Ordinal)
    {
        ["id"] = id, ["content"] = content, ["single_word"] = word, ["lstrip"] = lstrip, ["rstrip"] = rstrip, ["normalized"] = !special, ["special"] = special,
    };

    private static object ByteLevelOffsets(bool trim) => Typed("ByteLevel", ("add_prefix_space", false), ("trim_offsets", trim), ("use_regex", true));

    private static Dictionary<string, object> Typed(string type, params (string Name, object Value)[] settings)
    {
        var component = new Dictionary<string, object>(StringComparer.Ordinal) { ["type"] = type };
        foreach (var (name, value) in settings) component[name] = value;
        return component;
    }

    private static Dictionary<string, object> Sequence(string name, params object[] parts) => Typed("Sequence", (name, parts));

    private static object Template(string start, int startId, string end, int endId, int secondType)
    {
        object Special(string id, int type_id) => new { SpecialToken = new { id, type_id } };
        object Text(string id, int type_id) => new { Sequence = new { id, type_id } };
        object Entry(string id, int number) => new { id, ids = new[] { number }, tokens = new[] { id } };
        var special = new Dictionary<string, object>(StringComparer.Ordinal) { [start] = Entry(start, startId), [end] = Entry(end, endId) };
        return new
        {
            type = "TemplateProcessing",
            single = new[] { Special(start, 0), Text("A", 0), Special(end, 0) },
            pair = new[] { Special(start, 0), Text("A", 0), Special(end, 0), Text("B", secondType), Special(end, secondType) },
            special_tokens = special,
        };
    }

    [GeneratedRegex(@"\w+|[^\w\s]")]
    private static partial Regex Words();

    [GeneratedRegex(@"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+")]
    private static partial Regex ByteWords();
}
