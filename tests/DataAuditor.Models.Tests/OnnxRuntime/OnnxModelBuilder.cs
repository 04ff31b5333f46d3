using System.Runtime.InteropServices;
using DataAuditor.Models.OnnxRuntime;

namespace DataAuditor.Models.Tests.OnnxRuntime;

/// <summary>Writes tiny ONNX files: nodes in order, constants by name, declared inputs and outputs. Numbers are fields of the public ONNX schema.</summary>
public sealed class OnnxModelBuilder
{
    private const int IrVersion = 8;

    private const int OperatorSet = 17;

    private readonly ProtobufWriter _graph = new();

    private readonly ProtobufWriter _properties = new();

    /// <param name="shape">A number is a fixed length, a text the name of an open one.</param>
    public OnnxModelBuilder Input(string name, OnnxElementType type, params object[] shape) => Declare(11, name, type, shape);

    /// <inheritdoc cref="Input"/>
    public OnnxModelBuilder Output(string name, OnnxElementType type, params object[] shape) => Declare(12, name, type, shape);

    public OnnxModelBuilder Constant<T>(string name, T[] values, params long[] shape)
        where T : unmanaged
    {
        _graph.Message(5, tensor => WriteTensor(tensor.Text(8, name), values, shape));
        return this;
    }

    /// <param name="inputs">Names, separated by blanks.</param>
    /// <param name="outputs">Likewise.</param>
    public OnnxModelBuilder Node(string operation, string inputs, string outputs, params (string Name, object Value)[] attributes)
    {
        _graph.Message(1, node =>
        {
            foreach (var input in inputs.Split(' ', StringSplitOptions.RemoveEmptyEntries)) node.Text(1, input);
            foreach (var output in outputs.Split(' ')) node.Text(2, output);
            node.Text(4, operation);
            foreach (var (name, value) in attributes) node.Message(5, attribute => WriteAttribute(attribute.Text(1, name), value));
        });
        return this;
    }

    public OnnxModelBuilder Property(string key, string value)
    {
        _properties.Message(14, entry => entry.Text(1, key).Text(2, value));
        return this;
    }

    public byte[] Build() =>
    [
        .. new ProtobufWriter().Number(1, IrVersion).Text(2, "tests").Number(5, 3).Text(6, "A description").Block(7, Graph("tiny"))
            .Message(8, set => set.Text(1, "").Number(2, OperatorSet)).Bytes,
        .. _properties.Bytes,
    ];

    /// <summary>For the body of a loop.</summary>
    public byte[] Graph(string name) => [.. _graph.Bytes, .. new ProtobufWriter().Text(2, name).Bytes];

    private static void WriteTensor<T>(ProtobufWriter tensor, T[] values, long[] shape)
        where T : unmanaged
    {
        foreach (var length in shape) tensor.Number(1, length);
        tensor.Number(2, (int)OnnxElement.Of<T>()).Block(9, MemoryMarshal.AsBytes<T>(values));
    }

    /// <summary>The kind of an attribute stands beside its value.</summary>
    private static void WriteAttribute(ProtobufWriter attribute, object value)
    {
        switch (value)
        {
            case float number: attribute.Single(2, number).Number(20, 1); break;
            case int number: attribute.Number(3, number).Number(20, 2); break;
            case byte[] graph: attribute.Block(6, graph).Number(20, 5); break;
            case long[] numbers:
                foreach (var number in numbers) attribute.Number(8, number);
                attribute.Number(20, 7);
                break;
            default: throw new ArgumentException($"No attribute holds {value.GetType().Name}.", nameof(value));
        }
    }

    private OnnxModelBuilder Declare(int field, string name, OnnxElementType type, object[] shape)
    {
        _graph.Message(field, value => value.Text(1, name).Message(2, kind => kind.Message(1, tensor => tensor.Number(1, (int)type).Message(2, dimensions =>
        {
            foreach (var length in shape) dimensions.Message(1, dimension => _ = length is string symbol ? dimension.Text(2, symbol) : dimension.Number(1, Convert.ToInt64(length)));
        }))));
        return this;
    }
}
