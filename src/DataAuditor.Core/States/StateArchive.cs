using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace DataAuditor.States;

/// <summary>
/// Passes the parts of a state through, one after the other in a fixed order: writes them, or fills them with what was written. A state has one
/// method for both directions, so that reading cannot differ from writing.
/// </summary>
/// <exception cref="InvalidDataException">What is read ends too early, or is no state.</exception>
public abstract class StateArchive
{
    private const int LongestText = 1 << 28;

    /// <summary>Items that memory is taken for before the first of them was read: a count alone can claim anything.</summary>
    private const int MostAtOnce = 4096;

    /// <summary>Whether parts are filled; they are written elsewhere.</summary>
    public abstract bool IsReading { get; }

    /// <summary>A part of the state, as it is or as it was written: <c>_count = archive.Pass(_count)</c>.</summary>
    public T Pass<T>(T value)
        where T : unmanaged
    {
        Move(MemoryMarshal.AsBytes(new Span<T>(ref value)));
        return value;
    }

    /// <summary>Values whose number is the state's own, in their place.</summary>
    public void PassEach<T>(Span<T> values)
        where T : unmanaged => Move(MemoryMarshal.AsBytes(values));

    /// <summary>A part that need not be there.</summary>
    public T? PassOptional<T>(T? value)
        where T : unmanaged => Pass(value is not null) ? Pass(value.GetValueOrDefault()) : null;

    /// <summary>One of the names that the enumeration has.</summary>
    public TEnum PassName<TEnum>(TEnum value)
        where TEnum : unmanaged, Enum => Pass(value) is var passed && Enum.IsDefined(passed) ? passed : throw Broken("a name is none of those that there are");

    /// <summary>A number that is finite.</summary>
    public double PassFinite(double value) => Pass(value) is var passed && double.IsFinite(passed) ? passed : throw Broken("a number is not finite");

    public bool Pass(bool value) => Pass<byte>((byte)(value ? 1 : 0)) switch
    {
        0 => false,
        1 => true,
        _ => throw Broken("a truth value is neither true nor false"),
    };

    public string? Pass(string? text)
    {
        var form = Pass(text is null ? TextForm.None : IsWellFormed(text) ? TextForm.Utf8 : TextForm.Utf16);
        if (form is TextForm.None) return null;
        if (form is not (TextForm.Utf8 or TextForm.Utf16)) throw Broken("a text has no form");

        ReadOnlySpan<byte> written = IsReading ? [] : form is TextForm.Utf8 ? Encoding.UTF8.GetBytes(text!) : MemoryMarshal.AsBytes(text.AsSpan());
        var length = PassCount(written.Length);
        if (length > LongestText) throw Broken("a text is too long");
        if (!IsReading)
        {
            Move(written.ToArray());
            return text;
        }

        var read = Read(length);
        return form is TextForm.Utf8 ? Encoding.UTF8.GetString(read) : new string(MemoryMarshal.Cast<byte, char>(read));
    }

    /// <summary>A text that is never null.</summary>
    public string PassText(string text) => Pass(text) ?? throw Broken("a text is missing");

    public SourceLocation? PassLocation(SourceLocation? location) => Pass(location is not null)
        ? new SourceLocation(PassText(location?.File ?? ""), Pass(location?.Line ?? 0), Pass(location?.Column ?? 0))
        : null;

    public void PassState<TState>(TState state)
        where TState : IState<TState> => state.Archive(this);

    /// <summary>A state that need not be there.</summary>
    public TState? PassState<TState>(TState? state, Func<TState> create)
        where TState : class, IState<TState>
    {
        if (!Pass(state is not null)) return null;

        state ??= create();
        state.Archive(this);
        return state;
    }

    /// <summary>States by name, or by whatever tells them apart; those read are added.</summary>
    public void PassStates<TKey, TState>(IDictionary<TKey, TState> states, Func<TKey, TKey> passKey)
        where TState : IState<TState>, new() => PassMap(states, passKey, state =>
        {
            state ??= new TState();
            state.Archive(this);
            return state;
        });

    /// <summary>Where a record stands, and why it could not be read; none of its fields.</summary>
    public Sample? PassRecord(Sample? record)
    {
        if (!Pass(record is not null)) return null;

        var role = PassName(record?.Role ?? default);
        var index = PassCount(record?.Index ?? 0);
        var location = PassLocation(record?.Location);
        var fault = Pass(record?.Fault);
        return record ?? Sample.Archived(role, index, location, fault);
    }

    /// <summary>Values of any number.</summary>
    public T[] PassArray<T>(T[]? values)
        where T : unmanaged => PassArray(values, int.MaxValue);

    /// <summary>Values of any number up to this one.</summary>
    internal T[] PassArray<T>(T[]? values, int most)
        where T : unmanaged
    {
        values ??= [];
        var count = PassCount(values.Length, most);
        if (!IsReading)
        {
            PassEach(values.AsSpan());
            return values;
        }

        var bytes = Read(checked(count * (long)Unsafe.SizeOf<T>()));
        return MemoryMarshal.Cast<byte, T>(bytes).ToArray();
    }

    /// <summary>Finite numbers of any number.</summary>
    /// <param name="vector">Null where it is read.</param>
    public double[] PassVector(double[]? vector) => PassArray(vector ?? []) is var passed && Array.TrueForAll(passed, double.IsFinite) ? passed : throw Broken("a number is not finite");

    /// <summary>More values than memory may have room for, page by page.</summary>
    /// <param name="pages">What is written; not asked for where it is read.</param>
    /// <param name="take">Takes in a page that was read.</param>
    public void PassPages<T>(IEnumerable<ReadOnlyMemory<T>> pages, Action<ReadOnlySpan<T>> take)
        where T : unmanaged
    {
        if (IsReading)
        {
            while (PassArray<T>([]) is { Length: > 0 } page) take(page);
            return;
        }

        foreach (var page in pages)
        {
            if (page.Length == 0) continue;

            PassCount(page.Length);
            PassEach(MemoryMarshal.AsMemory(page).Span);
        }

        PassCount(0);
    }

    /// <summary>Items of any number; those read are added to the list.</summary>
    /// <param name="pass">Passes one item: given the item to write, or a default one, and returning what it is.</param>
    public void PassList<T>(ICollection<T> items, Func<T, T> pass) => PassList(items, int.MaxValue, pass);

    /// <summary>Items of any number up to this one; those read are added to the list.</summary>
    /// <inheritdoc cref="PassList{T}(ICollection{T}, Func{T, T})"/>
    internal void PassList<T>(ICollection<T> items, int most, Func<T, T> pass)
    {
        var count = PassCount(items.Count, most);
        if (!IsReading)
        {
            foreach (var item in items) pass(item);
            return;
        }

        for (var item = 0; item < count; item++) items.Add(pass(default!));
    }

    /// <summary>Entries of any number, in the dictionary's order; those read are added to it.</summary>
    public void PassMap<TKey, TValue>(IDictionary<TKey, TValue> map, Func<TKey, TKey> passKey, Func<TValue, TValue> passValue)
    {
        var count = PassCount(map.Count);
        if (!IsReading)
        {
            foreach (var (key, value) in map)
            {
                passKey(key);
                passValue(value);
            }

            return;
        }

        for (var entry = 0; entry < count; entry++)
        {
            if (!map.TryAdd(passKey(default!), passValue(default!))) throw Broken("a key occurs twice");
        }
    }

    /// <summary>How many follow. Whoever takes memory for them waits until they were read: the number alone can claim anything.</summary>
    public int PassCount(int count) => Pass(count) is >= 0 and var passed ? passed : throw Broken("a number of items is negative");

    /// <inheritdoc cref="PassCount(int)"/>
    public long PassCount(long count) => Pass(count) is >= 0 and var passed ? passed : throw Broken("a number of items is negative");

    /// <summary>What a state throws where what it reads contradicts itself.</summary>
    public static InvalidDataException Broken(string what) => new(what);

    /// <summary>Lone surrogates, which JSON can spell, have no place in UTF-8: replaced, two texts that differ could be one.</summary>
    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is var at and >= 0)
        {
            if (Rune.DecodeFromUtf16(text[at..], out _, out var length) is not OperationStatus.Done) return false;
            text = text[(at + length)..];
        }

        return true;
    }

    /// <summary>Writes the bytes, or fills them.</summary>
    protected abstract void Move(Span<byte> bytes);

    /// <summary>More than this is refused before anything of them is read.</summary>
    private int PassCount(int count, int most) => PassCount(count) is var passed && passed <= most ? passed : throw Broken("there are more items than there can be");

    private byte[] Read(long length)
    {
        var read = new byte[Math.Min(length, MostAtOnce)];
        for (var filled = 0; ;)
        {
            Move(read.AsSpan(filled));
            filled = read.Length;
            if (filled == length) return read;

            Array.Resize(ref read, (int)Math.Min(length, 2L * filled));
        }
    }

    private enum TextForm : byte
    {
        None,
        Utf8,
        Utf16,
    }
}
