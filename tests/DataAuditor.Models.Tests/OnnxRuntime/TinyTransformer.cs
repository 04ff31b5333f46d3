using DataAuditor.Models.OnnxRuntime;
using DataAuditor.Randomness;

namespace DataAuditor.Models.Tests.OnnxRuntime;

/// <summary>An encoder with seeded random weights as an ONNX file: embedding, layers of attention and a feed-forward net, normalised after each.</summary>
public sealed class TinyTransformer
{
    public const int Vocabulary = 50;

    public const int Width = 16;

    public const int Heads = 2;

    public const int Inner = 32;

    public const int Layers = 2;

    public const float Epsilon = 1e-5f;

    /// <summary>What attention to padding is lowered by.</summary>
    public const float Masked = -10_000;

    private readonly Dictionary<string, float[]> _weights = [];

    private readonly Xoshiro256 _random = Xoshiro256.Keyed(7, "transformer");

    private readonly OnnxModelBuilder _model = new();

    public TinyTransformer()
    {
        _model.Input("input_ids", OnnxElementType.Int64, "batch", "tokens").Input("attention_mask", OnnxElementType.Int64, "batch", "tokens")
            .Output("last_hidden_state", OnnxElementType.Float, "batch", "tokens", Width)
            .Constant("one", [1f]).Constant("half", [0.5f]).Constant("root2", [MathF.Sqrt(2)]).Constant("masked", [Masked])
            .Constant("scale", [1 / MathF.Sqrt(Width / Heads)]).Constant("middle", [1L, 2L], 2)
            .Constant("split", [0L, 0L, Heads, Width / Heads], 4).Constant("join", [0L, 0L, Width], 3);
        Weight("table", Vocabulary, Width);
        _model.Node("Gather", "table input_ids", "x0")
            .Node("Cast", "attention_mask", "mask", ("to", (int)OnnxElementType.Float)).Node("Sub", "one mask", "absent").Node("Mul", "absent masked", "low").Node("Unsqueeze", "low middle", "bias");
        for (var layer = 0; layer < Layers; layer++) AddLayer($"x{layer}", layer == Layers - 1 ? "last_hidden_state" : $"x{layer + 1}", $"{layer}.");
    }

    public IReadOnlyDictionary<string, float[]> Weights => _weights;

    public byte[] Model => _model.Build();

    private void AddLayer(string x, string output, string l)
    {
        Project(x, $"{l}q", Width, Width);
        Project(x, $"{l}k", Width, Width);
        Project(x, $"{l}v", Width, Width);
        foreach (var part in new[] { "q", "k", "v" })
        {
            long[] order = part == "k" ? [0, 2, 3, 1] : [0, 2, 1, 3];
            _model.Node("Reshape", $"{l}{part} split", $"{l}{part}.split").Node("Transpose", $"{l}{part}.split", $"{l}{part}.heads", ("perm", order));
        }

        _model.Node("MatMul", $"{l}q.heads {l}k.heads", $"{l}raw").Node("Mul", $"{l}raw scale", $"{l}scaled").Node("Add", $"{l}scaled bias", $"{l}biased")
            .Node("Softmax", $"{l}biased", $"{l}attention", ("axis", -1)).Node("MatMul", $"{l}attention {l}v.heads", $"{l}context")
            .Node("Transpose", $"{l}context", $"{l}rows", ("perm", new long[] { 0, 2, 1, 3 })).Node("Reshape", $"{l}rows join", $"{l}joined");
        Project($"{l}joined", $"{l}o", Width, Width);
        Normalise($"{x} {l}o", $"{l}first");

        Project($"{l}first", $"{l}wide", Width, Inner);
        _model.Node("Div", $"{l}wide root2", $"{l}argument").Node("Erf", $"{l}argument", $"{l}erf").Node("Add", $"{l}erf one", $"{l}gate")
            .Node("Mul", $"{l}wide {l}gate", $"{l}gated").Node("Mul", $"{l}gated half", $"{l}gelu");
        Project($"{l}gelu", $"{l}narrow", Inner, Width);
        Normalise($"{l}first {l}narrow", output, $"{l}second");
    }

    private void Project(string x, string output, int from, int to)
    {
        Weight($"{output}.w", from, to);
        Weight($"{output}.b", to);
        _model.Node("MatMul", $"{x} {output}.w", $"{output}.product").Node("Add", $"{output}.product {output}.b", output);
    }

    private void Normalise(string summands, string output, string? name = null)
    {
        name ??= output;
        Weight($"{name}.g", Width);
        Weight($"{name}.s", Width);
        _model.Node("Add", summands, $"{name}.sum").Node("LayerNormalization", $"{name}.sum {name}.g {name}.s", output, ("axis", -1), ("epsilon", Epsilon));
    }

    private void Weight(string name, params long[] shape)
    {
        var values = new float[shape.Aggregate(1L, (product, length) => product * length)];
        foreach (ref var value in values.AsSpan()) value = (float)(_random.NextGaussian() * 0.4);
        _weights[name] = values;
        _model.Constant(name, values, shape);
    }
}
