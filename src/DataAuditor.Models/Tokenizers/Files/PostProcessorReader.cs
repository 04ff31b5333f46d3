using DataAuditor.Models.Tokenizers.PostProcessors;

namespace DataAuditor.Models.Tokenizers.Files;

/// <summary>Reads the <c>post_processor</c> of a tokenizer file.</summary>
internal static class PostProcessorReader
{
    public static PostProcessor Read(ComponentJson json) => json.Kind switch
    {
        "Sequence" => new PostProcessorSequence([.. json.Items("processors").Select(Read)]),
        "TemplateProcessing" => Template(json),
        "BertProcessing" => Bert(Named(json, "cls"), Named(json, "sep")),
        "RobertaProcessing" => Roberta(json),
        "ByteLevel" => ByteLevel(json),
        _ => throw json.UnknownKind(),
    };

    private static Template Template(ComponentJson json)
    {
        var special = new Dictionary<string, IReadOnlyList<(int, string)>>(StringComparer.Ordinal);
        foreach (var (name, token) in json.Child("special_tokens").Properties())
        {
            special[name] = [.. token.Items("ids").Zip(token.Items("tokens"), (id, text) => (id.AsInteger(), text.AsText()))];
        }

        return new Template(Pieces(json.Child("single"), 1), Pieces(json.Child("pair"), 2));

        TemplatePiece[] Pieces(ComponentJson template, int sequences) => [.. template.Items().Select(piece => Piece(piece, sequences))];

        TemplatePiece Piece(ComponentJson piece, int sequences)
        {
            if (piece.Optional("SpecialToken") is { } token)
            {
                return special.TryGetValue(token.Text("id"), out var tokens)
                    ? new TemplatePiece(0, token.Integer("type_id", 0), tokens)
                    : throw ComponentJson.Wrong(token.Path, $"names '{token.Text("id")}', which is not among the special_tokens");
            }

            var sequence = piece.Child("Sequence");
            var place = sequence.Text("id") == "A" ? 0 : 1;
            return place < sequences
                ? new TemplatePiece(place, sequence.Integer("type_id", 0))
                : throw ComponentJson.Wrong(sequence.Path, "is the second text in the template for one text");
        }
    }

    private static Template Bert((int, string) start, (int, string) end) => new(
        [new TemplatePiece(0, 0, [start]), new TemplatePiece(0, 0), new TemplatePiece(0, 0, [end])],
        [new TemplatePiece(0, 0, [start]), new TemplatePiece(0, 0), new TemplatePiece(0, 0, [end]), new TemplatePiece(1, 1), new TemplatePiece(0, 1, [end])]);

    /// <summary>RoBERTa knows one token type, and separates the texts of a pair by two tokens.</summary>
    private static PostProcessorSequence Roberta(ComponentJson json)
    {
        var (start, end) = (Named(json, "cls"), Named(json, "sep"));
        TemplatePiece[] single = [new(0, 0, [start]), new(0, 0), new(0, 0, [end])];
        return new PostProcessorSequence([ByteLevel(json), new Template(single, [.. single, new(0, 0, [end]), new(1, 0), new(0, 0, [end])])]);
    }

    private static PostProcessor ByteLevel(ComponentJson json) =>
        json.Flag("trim_offsets", true) ? new TrimmedOffsets(json.Flag("add_prefix_space", true)) : new PostProcessorSequence([]);

    /// <summary>A token written as a list of its text and its id.</summary>
    private static (int Id, string Text) Named(ComponentJson json, string name) => json.Items(name).ToArray() is [var text, var id]
        ? (id.AsInteger(), text.AsText())
        : throw ComponentJson.Wrong(json.Child(name).Path, "is not a token and its id");
}
