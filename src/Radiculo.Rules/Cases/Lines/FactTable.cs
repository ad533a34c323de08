using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Cases.Lines;

/// <summary>Finds a fact by the bytes of its id, without making a text of them.</summary>
internal sealed class FactTable
{
    private readonly LineFact?[] _places;

    public FactTable(ImmutableArray<Fact> facts)
    {
        _places = new LineFact?[BitOperations.RoundUpToPowerOf2((uint)((facts.Length * 4) + 1))];
        foreach (var fact in facts)
        {
            var plain = new LineFact(fact);
            var place = PlaceOf(plain.Id);
            while (_places[place] is not null) place = (place + 1) & (_places.Length - 1);
            _places[place] = plain;
        }
    }

    public LineFact? Find(ReadOnlySpan<byte> id)
    {
        for (var place = PlaceOf(id); _places[place] is { } fact; place = (place + 1) & (_places.Length - 1))
        {
            if (id.SequenceEqual(fact.Id)) return fact;
        }

        return null;
    }

    private int PlaceOf(ReadOnlySpan<byte> id)
    {
        const ulong Spread = 0x9E3779B97F4A7C15;
        var hash = (ulong)id.Length;
        for (; id.Length >= sizeof(ulong); id = id[sizeof(ulong)..])
        {
            hash = (BitOperations.RotateLeft(hash, 23) ^ BinaryPrimitives.ReadUInt64LittleEndian(id)) * Spread;
        }

        foreach (var letter in id) hash = (BitOperations.RotateLeft(hash, 5) ^ letter) * Spread;
        return (int)(hash >> 32) & (_places.Length - 1);
    }
}
