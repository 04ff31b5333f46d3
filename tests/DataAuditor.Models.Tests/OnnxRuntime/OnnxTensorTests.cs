using DataAuditor.Models.OnnxRuntime;

namespace DataAuditor.Models.Tests.OnnxRuntime;

public sealed class OnnxTensorTests
{
    [OnnxFact]
    public void Goes_through_a_model_unchanged_whatever_it_holds()
    {
        Unchanged(OnnxElementType.Float, 1.5f, float.NaN, -0f);
        Unchanged(OnnxElementType.Double, 1e300, double.Epsilon, double.NegativeInfinity);
        Unchanged(OnnxElementType.Int64, long.MinValue, 0, long.MaxValue);
        Unchanged(OnnxElementType.Int32, int.MinValue, 0, int.MaxValue);
        Unchanged(OnnxElementType.Bool, true, false, true);
        Unchanged(OnnxElementType.Float16, Half.MaxValue, Half.Epsilon, (Half)1.5);
        Unchanged<byte>(OnnxElementType.UInt8, 0, 128, byte.MaxValue);
    }

    [OnnxFact]
    public void Keeps_texts_of_any_script_and_length()
    {
        string[] texts = ["", "plain", "naïve café", "日本語", "👩‍👩‍👧 emoji", "a\0b", new string('x', 100_000), "\u0001"];
        using var session = new OnnxSession(TinyModels.Identity(OnnxElementType.String));
        using var input = OnnxTensor.Create(texts, 2, 4);
        using var outputs = session.Run([new("x", input)]);

        Assert.Equal(texts, outputs[0].Texts());
        Assert.Equal([2L, 4L], outputs[0].Shape);
    }

    [OnnxFact]
    public void May_be_empty()
    {
        using var numbers = new OnnxSession(TinyModels.Identity(OnnxElementType.Float));
        using var noNumbers = OnnxTensor.Create<float>(Array.Empty<float>(), 0, 3);
        using var numberOutputs = numbers.Run([new("x", noNumbers)]);
        using var texts = new OnnxSession(TinyModels.Identity(OnnxElementType.String));
        using var noTexts = OnnxTensor.Create([], 2, 0);
        using var textOutputs = texts.Run([new("x", noTexts)]);

        Assert.Equal(0, numberOutputs[0].Values<float>().Length);
        Assert.Equal([0L, 3L], numberOutputs[0].Shape);
        Assert.Empty(textOutputs[0].Texts());
    }

    [OnnxFact]
    public void Computes_in_half_precision()
    {
        var model = new OnnxModelBuilder().Input("x", OnnxElementType.Float16, 3).Output("y", OnnxElementType.Float16, 3).Node("Mul", "x x", "y").Build();
        using var session = new OnnxSession(model);
        using var x = OnnxTensor.Create<Half>(new[] { (Half)1.5, (Half)(-3), (Half)0.1 }, 3);
        using var outputs = session.Run([new("x", x)]);

        Assert.Equal([(Half)2.25, (Half)9, (Half)(0.1f * 0.1f)], outputs[0].Values<Half>().ToArray(), (a, b) => Half.Abs(a - b) <= (Half)2e-5);
    }

    [OnnxFact]
    public void Is_the_callers_own_memory()
    {
        float[] values = [1, 2];
        using var session = new OnnxSession(TinyModels.Identity(OnnxElementType.Float));
        using var x = OnnxTensor.Create<float>(values, 1, 2);
        values[1] = 20;
        GC.Collect();
        values[0] = 10;
        using var outputs = session.Run([new("x", x)]);

        Assert.Equal([10f, 20f], outputs[0].Values<float>());
        Assert.True(x.Values<float>().Overlaps(values));
    }

    [OnnxFact]
    public void Is_read_as_what_it_holds_only()
    {
        using var numbers = OnnxTensor.Create<float>(new[] { 1f }, 1);
        using var texts = OnnxTensor.Create(["a"], 1);

        Assert.Equal("The tensor holds Float, not Int64.", Assert.Throws<InvalidOperationException>(() => numbers.Values<long>().Length).Message);
        Assert.Equal("The tensor holds Float, not String.", Assert.Throws<InvalidOperationException>(numbers.Texts).Message);
        Assert.Throws<InvalidOperationException>(() => texts.Values<byte>().Length);
        Assert.Equal("A tensor cannot hold Char.", Assert.Throws<NotSupportedException>(() => OnnxTensor.Create<char>(new[] { 'a' }, 1)).Message);
    }

    [OnnxFact]
    public void Has_as_many_values_as_its_shape()
    {
        Assert.StartsWith("3 values do not fill a tensor of the shape [2, 2].", Assert.Throws<ArgumentException>(() => OnnxTensor.Create<float>(new float[3], 2, 2)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => OnnxTensor.Create<float>(new float[4], -2, -2));
        Assert.Throws<ArgumentException>(() => OnnxTensor.Create(["a"], 2));
        using var scalar = OnnxTensor.Create<float>(new[] { 4f });
        Assert.Equal(1, scalar.Length);
    }

    [OnnxFact]
    public void Is_not_used_once_disposed_of()
    {
        using var session = new OnnxSession(TinyModels.Identity(OnnxElementType.Float));
        var x = OnnxTensor.Create<float>(new[] { 1f }, 1, 1);
        x.Dispose();

        Assert.Throws<ObjectDisposedException>(() => x.Values<float>().Length);
        Assert.Throws<ObjectDisposedException>(() => session.Run([new("x", x)]));
    }

    private static void Unchanged<T>(OnnxElementType type, params T[] values)
        where T : unmanaged
    {
        using var session = new OnnxSession(TinyModels.Identity(type));
        using var input = OnnxTensor.Create<T>(values, 1, values.Length);
        using var outputs = session.Run([new("x", input)]);

        Assert.Equal(type, outputs[0].ElementType);
        Assert.Equal(values, outputs[0].Values<T>().ToArray());
    }
}
