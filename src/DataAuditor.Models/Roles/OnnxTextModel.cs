using DataAuditor.Models.OnnxRuntime;

namespace DataAuditor.Models.Roles;

/// <summary>A model that reads tokens and yields numbers. Texts of one length run together, so that none is padded and none changes for the company it is in.</summary>
/// <exception cref="ModelException">The model does not load, or is not one that reads tokens.</exception>
internal sealed class OnnxTextModel(OnnxModelOptions options, ITextEncoder encoder) : IDisposable
{
    private const string Ids = "input_ids";

    private const string Mask = "attention_mask";

    private const string Types = "token_type_ids";

    private const string Positions = "position_ids";

    private readonly OnnxModel _model = new(options, static (declared, fault) =>
    {
        foreach (var input in declared) Check(input, fault);
    });

    private readonly int _batchSize = Math.Max(1, options.BatchSize);

    public OnnxModelMetadata Metadata => _model.Metadata;

    public IReadOnlyList<string> Inputs => [.. _model.Inputs.Select(input => input.ToString())];

    public IReadOnlyList<string> Outputs => [.. _model.Outputs.Select(output => output.ToString())];

    /// <summary>One row of outputs for each text, in their order.</summary>
    /// <exception cref="ModelException">The model refuses, or yields what is not a number.</exception>
    public OnnxRow[] Run(IReadOnlyList<TextPair> texts, bool hasPairs, CancellationToken cancellation)
    {
        EncodedText[] encoded = [.. texts.Select(text => _model.Naming(() => encoder.Encode(text.First, hasPairs ? text.Second : null, isWhole: true)))];
        if (Array.Exists(encoded, text => text.Ids.Count == 0)) throw Fault("its tokenizer finds no token in a text");

        var rows = new OnnxRow[texts.Count];
        var byLength = Enumerable.Range(0, texts.Count).GroupBy(place => encoded[place].Ids.Count).SelectMany(group => group.Chunk(_batchSize));
        foreach (var places in byLength)
        {
            var outputs = Run([.. places.Select(place => encoded[place])], cancellation);
            for (var row = 0; row < places.Length; row++) rows[places[row]] = outputs[row];
        }

        return rows;
    }

    /// <param name="batch">Texts of as many tokens each.</param>
    public OnnxRow[] Run(EncodedText[] batch, CancellationToken cancellation) => _model.Run(batch.Length, (input, _) => Tensor(input, batch), cancellation);

    public ModelException Fault(string reason) => _model.Fault(reason);

    public void Dispose() => _model.Dispose();

    private static OnnxTensor Tensor<T>(EncodedText[] batch, Func<EncodedText, int, T> value)
        where T : unmanaged
    {
        var tokens = batch[0].Ids.Count;
        var values = new T[batch.Length * tokens];
        for (var i = 0; i < values.Length; i++) values[i] = value(batch[i / tokens], i % tokens);
        return OnnxTensor.Create<T>(values, batch.Length, tokens);
    }

    private static OnnxTensor Tensor(OnnxValueInfo input, EncodedText[] batch) => input.ElementType is OnnxElementType.Int32
        ? Tensor(batch, (text, token) => ValueOf(input.Name, text, token))
        : Tensor(batch, (text, token) => (long)ValueOf(input.Name, text, token));

    private static int ValueOf(string input, in EncodedText text, int token) => input switch
    {
        Ids => text.Ids[token],
        Mask => 1,
        Types => text.TypeIds[token],
        _ => token,
    };

    private static void Check(OnnxValueInfo input, Func<string, ModelException> fault)
    {
        if (input.ElementType is not (OnnxElementType.Int64 or OnnxElementType.Int32)) throw fault($"its input {input} is no token's");
        if (input.Name is not (Ids or Mask or Types or Positions)) throw fault($"it asks for '{input.Name}'; a text model is given {Ids}, {Mask}, {Types} and {Positions}");
    }
}
