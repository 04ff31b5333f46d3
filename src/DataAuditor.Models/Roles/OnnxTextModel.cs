using DataAuditor.Models.OnnxRuntime;

namespace DataAuditor.Models.Roles;

/// <summary>A model that reads tokens and yields numbers. Texts of one length run together, so that none is padded and none changes for the company it is in.</summary>
internal sealed class OnnxTextModel : IDisposable
{
    private readonly OnnxModelFile _file;

    private readonly ITextEncoder _encoder;

    private readonly OnnxSession _session;

    private readonly string _output;

    private readonly int _batchSize;

    /// <exception cref="ModelException">The model does not load, or is not one that reads tokens.</exception>
    public OnnxTextModel(OnnxModelOptions options, ITextEncoder encoder)
    {
        _file = new OnnxModelFile(options);
        _encoder = encoder;
        _batchSize = Math.Max(1, options.BatchSize);
        _session = _file.Open();
        try
        {
            _output = OutputOf(options.Output);
            foreach (var input in _session.Inputs) _ = ValueOf(input, new EncodedText([], []), 0);
        }
        catch
        {
            _session.Dispose();
            throw;
        }
    }

    public OnnxModelMetadata Metadata => _session.Metadata;

    public IReadOnlyList<string> Inputs => [.. _session.Inputs.Select(input => input.ToString())];

    public IReadOnlyList<string> Outputs => [.. _session.Outputs.Select(output => output.ToString())];

    /// <summary>One row of outputs for each text, in their order.</summary>
    /// <exception cref="ModelException">The model refuses, or yields what is not a number.</exception>
    public OnnxRow[] Run(IReadOnlyList<TextPair> texts, bool hasPairs, CancellationToken cancellation)
    {
        EncodedText[] encoded = [.. texts.Select(text => _file.Naming(() => _encoder.Encode(text.First, hasPairs ? text.Second : null, isWhole: true)))];
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
    public OnnxRow[] Run(EncodedText[] batch, CancellationToken cancellation)
    {
        var inputs = new OnnxInput[_session.Inputs.Count];
        try
        {
            for (var i = 0; i < inputs.Length; i++) inputs[i] = new OnnxInput(_session.Inputs[i].Name, Tensor(_session.Inputs[i], batch));
            return _file.Naming(() =>
            {
                using var outputs = _session.Run(inputs, [_output], cancellation);
                return Rows(outputs[0], batch.Length);
            });
        }
        finally
        {
            foreach (var input in inputs) input.Tensor?.Dispose();
        }
    }

    public ModelException Fault(string reason) => _file.Fault(reason);

    public void Dispose() => _session.Dispose();

    private static OnnxTensor Tensor<T>(EncodedText[] batch, Func<EncodedText, int, T> value)
        where T : unmanaged
    {
        var tokens = batch[0].Ids.Count;
        var values = new T[batch.Length * tokens];
        for (var i = 0; i < values.Length; i++) values[i] = value(batch[i / tokens], i % tokens);
        return OnnxTensor.Create<T>(values, batch.Length, tokens);
    }

    private OnnxTensor Tensor(OnnxValueInfo input, EncodedText[] batch) => input.ElementType is OnnxElementType.Int32
        ? Tensor(batch, (text, token) => ValueOf(input, text, token))
        : Tensor(batch, (text, token) => (long)ValueOf(input, text, token));

    private int ValueOf(OnnxValueInfo input, in EncodedText text, int token)
    {
        if (input.ElementType is not (OnnxElementType.Int64 or OnnxElementType.Int32)) throw Fault($"its input {input} is no token's");

        return input.Name switch
        {
            "input_ids" => token < text.Ids.Count ? text.Ids[token] : 0,
            "attention_mask" => 1,
            "token_type_ids" => token < text.TypeIds.Count ? text.TypeIds[token] : 0,
            "position_ids" => token,
            _ => throw Fault($"it asks for '{input.Name}'; a text model is given input_ids, attention_mask, token_type_ids and position_ids"),
        };
    }

    private string OutputOf(string? wanted)
    {
        if (wanted is null) return _session.Outputs[0].Name;

        return _session.Outputs.Any(output => output.Name == wanted) ? wanted
            : throw Fault($"it has no output '{wanted}'; it has {string.Join(", ", _session.Outputs.Select(output => output.Name))}");
    }

    private OnnxRow[] Rows(OnnxTensor output, int count)
    {
        if (output.Shape.Length < 2 || output.Shape[0] != count) throw Fault($"its output '{_output}' has the shape [{string.Join(", ", output.Shape.ToArray())}], not a row for each of {count} texts");

        var values = output.ElementType switch
        {
            OnnxElementType.Float => output.Values<float>().ToArray(),
            OnnxElementType.Float16 => Array.ConvertAll(output.Values<Half>().ToArray(), value => (float)value),
            OnnxElementType.Double => Array.ConvertAll(output.Values<double>().ToArray(), value => (float)value),
            _ => throw Fault($"its output '{_output}' holds {output.ElementType}"),
        };
        if (values.Length == 0) throw Fault($"its output '{_output}' is empty");
        if (!values.All(float.IsFinite)) throw Fault($"its output '{_output}' is not a number");

        var width = (int)output.Shape[^1];
        var isByToken = output.Shape.Length > 2;
        return [.. values.Chunk(values.Length / count).Select(row => new OnnxRow(row, width, isByToken))];
    }
}
